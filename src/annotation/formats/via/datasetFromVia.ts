import type { Imported, Problem } from '../../../errors.ts';
import type { Annotation, Attributes, Dataset, DatasetImage } from '../../dataset.ts';
import { defined } from '../../defined.ts';
import { liftWords } from '../../liftWords.ts';
import { nonEmpty } from '../../nonEmpty.ts';
import { numberNames } from '../../numberNames.ts';
import { annotationFromVia } from './annotationFromVia.ts';
import { findClassAttribute, SOLE_CLASS, UNLABELLED_CLASS } from './viaClass.ts';
import { type ViaFile, type ViaRegion, viaKey, viaNames } from './viaFile.ts';

/**
 * What VIA says, as a dataset from which `viaFromDataset` makes the same again. File attributes `patient` and
 * `stratum` and region attributes `phenotype`, `rater` and `track` become the fields of that name. A problem says
 * which region attribute was taken for the class.
 */
export function datasetFromVia(files: readonly ViaFile[], project: Attributes, file: string): Imported<Dataset> {
  const problems: Problem[] = [];
  const classAttribute = findClassAttribute(
    files.flatMap(({ regions }) => regions.map((each) => each.regionAttributes)),
  );
  const categories = numberNames();
  const annotations: Annotation[] = [];
  const readRegion = (region: ViaRegion, imageId: number): void => {
    const place = { file, at: region.at };
    const read = annotationFromVia(region, classAttribute);
    if ('fault' in read) {
      problems.push({ severity: 'error', code: 'bad-region', message: `${read.fault}; the region is left out`, place });
      return;
    }
    if (read.label === undefined) {
      const message = `no class in ${classAttribute}; it gets the class ${UNLABELLED_CLASS}`;
      problems.push({ severity: 'warning', code: 'region-without-class', message, place });
    }
    const categoryId = categories.idOf(read.label ?? UNLABELLED_CLASS);
    annotations.push({ id: annotations.length + 1, imageId, categoryId, ...read.annotation });
  };
  const images = files.map((entry, index): DatasetImage => {
    for (const region of entry.regions) readRegion(region, index + 1);
    return readImage(entry, index + 1);
  });
  if (annotations.length > 0) problems.push(sayClass(classAttribute, categories.names(), file));
  const value: Dataset = {
    images,
    categories: categories.names().map((name, index) => ({ id: index + 1, name })),
    annotations,
    attributes: { via: { ...defined({ classAttribute }), project } },
  };
  return { value, problems };
}

function readImage({ key, filename, size, fileAttributes, others }: ViaFile, id: number): DatasetImage {
  const { words, rest } = liftWords(fileAttributes, ['patient', 'stratum']);
  const own = defined({
    [viaNames.size]: size,
    [viaNames.key]: key === viaKey(filename, size) ? undefined : key,
    [viaNames.others]: nonEmpty(others).attributes,
  });
  return { id, fileName: filename, width: 0, height: 0, ...words, attributes: { ...rest, ...own } };
}

function sayClass(classAttribute: string | undefined, names: readonly string[], file: string): Problem {
  const message =
    classAttribute === undefined
      ? `no region attribute holds a class; every region gets the class ${SOLE_CLASS}`
      : `the region attribute ${classAttribute} was taken for the class: ${names.join(', ')}`;
  return { severity: 'warning', code: 'class-attribute', message, place: { file } };
}
