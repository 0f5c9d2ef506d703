import { type Imported, type Problem, TesescopeError } from '../../../errors.ts';
import type { Dataset } from '../../dataset.ts';
import { defined } from '../../defined.ts';
import { nonEmpty } from '../../nonEmpty.ts';
import { parseJson } from '../parseJson.ts';
import { cocoAnnotation, cocoCategory, cocoDocument, cocoImage } from './cocoSchema.ts';
import { foreignFields } from './foreignFields.ts';
import { readCocoAnnotation } from './readCocoAnnotation.ts';
import { readRecords } from './readRecords.ts';

/**
 * Reads a COCO detection dataset. Fields that the project does not know are kept in `attributes`, of the whole file
 * too. A record that cannot be understood is left out and becomes a problem; whether ids point somewhere is for
 * `checkDataset` to say.
 *
 * @throws TesescopeError `bad-format` where the text is no JSON or not laid out as a COCO dataset
 */
export function readCoco(text: string, file: string): Imported<Dataset> {
  const raw = parseJson(text, file);
  const document = cocoDocument.safeParse(raw);
  if (!document.success) throw notCoco(raw, file, document.error.issues[0]!.path.join('.'));
  const problems: Problem[] = [];
  const images = readRecords('images', document.data.images, cocoImage, file, problems);
  const categories = readRecords('categories', document.data.categories, cocoCategory, file, problems);
  const annotations = readRecords('annotations', document.data.annotations, cocoAnnotation, file, problems);
  let lastId = annotations.reduce((largest, { value }) => Math.max(largest, value.id ?? 0), 0);
  const freeId = (): number => ++lastId;
  const { own, unknown } = foreignFields(raw, cocoDocument);
  const value: Dataset = {
    images: images.map(({ value: image, attributes }) => ({
      id: image.id,
      fileName: image.file_name,
      width: image.width,
      height: image.height,
      ...defined({ patient: image.patient, stratum: image.stratum }),
      ...nonEmpty(attributes),
    })),
    categories: categories.map(({ value: { id, name }, attributes }) => ({ id, name, ...nonEmpty(attributes) })),
    annotations: annotations.flatMap((record) => readCocoAnnotation(record, file, freeId, problems) ?? []),
    ...nonEmpty({ ...own, ...unknown }),
  };
  return { value, problems };
}

function notCoco(raw: unknown, file: string, at: string): TesescopeError {
  const reason = Array.isArray(raw)
    ? 'a list, as COCO results are, and no dataset: give the file with images, categories and annotations'
    : `not a COCO dataset: ${at || 'the file'} is missing or of the wrong kind (it needs the lists images, categories and annotations)`;
  return new TesescopeError('bad-format', `${file} is ${reason}`, { place: { file, at } });
}
