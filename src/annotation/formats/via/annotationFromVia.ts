import { boxArea } from '../../../geometry/box.ts';
import { boxFault } from '../../boxFault.ts';
import type { Annotation } from '../../dataset.ts';
import { defined } from '../../defined.ts';
import { liftWords } from '../../liftWords.ts';
import { nonEmpty } from '../../nonEmpty.ts';
import { pickAttributes } from '../../pickAttributes.ts';
import { shapeArea } from '../../shapeArea.ts';
import { SOLE_CLASS, UNLABELLED_CLASS, viaClass } from './viaClass.ts';
import { type ViaRegion, viaNames } from './viaFile.ts';
import { readViaShape, writeViaShape } from './viaShape.ts';

/** A region read: its class apart, undefined where others have one and it has none. */
export interface ReadRegion {
  readonly label: string | undefined;
  readonly annotation: Omit<Annotation, 'id' | 'imageId' | 'categoryId'>;
}

/** A region as an annotation, or the fault that makes it unusable. A plain word for a class leaves the attributes. */
export function annotationFromVia(
  region: ViaRegion,
  classAttribute: string | undefined,
): ReadRegion | { readonly fault: string } {
  const drawn = readViaShape(region.shapeAttributes);
  if ('fault' in drawn) return drawn;
  const fault = boxFault(drawn.box);
  if (fault !== undefined) return { fault };
  const { words, rest } = liftWords(region.regionAttributes, ['phenotype', 'rater', 'track']);
  const label = classAttribute === undefined ? SOLE_CLASS : viaClass(region.regionAttributes[classAttribute]);
  const isLifted = (name: string): boolean =>
    name === classAttribute && rest[name] === label && label !== UNLABELLED_CLASS;
  const isPlain = JSON.stringify(writeViaShape(drawn)) === JSON.stringify(region.shapeAttributes);
  const own = defined({
    [viaNames.shape]: isPlain ? undefined : region.shapeAttributes,
    [viaNames.others]: nonEmpty(region.others).attributes,
  });
  const annotation = {
    ...drawn,
    area: drawn.shape ? shapeArea(drawn.shape) : boxArea(drawn.box),
    isCrowd: false,
    ...words,
    ...nonEmpty({ ...pickAttributes(rest, (name) => !isLifted(name)), ...own }),
  };
  return { label, annotation };
}
