import type { ConsensusSettings } from '../consensus/consensusSettings.ts';
import { groupBoxes } from '../consensus/groupBoxes.ts';
import { groupByName } from './groupByName.ts';
import type { Unit } from './nominalAlpha.ts';
import type { Panel } from './rater.ts';

/** What a rater says of a thing that only others drew. */
const absent = 'absent';

/**
 * The things that anybody drew in each image, found by their place alone whatever their class, and what each rater
 * calls them: a class, or absent ("localization first", Tschirschwitz and Rodehorst, arXiv 2409.09412).
 */
export function clusterUnits(
  { images, categories, raters }: Panel,
  settings: Pick<ConsensusSettings, 'iou' | 'rule'>,
): readonly (readonly Unit[])[] {
  const nameOf = new Map(categories.map(({ id, name }) => [id, `class ${name}`]));
  const drawn = raters.flatMap(({ name, annotations }) =>
    annotations.map(({ imageId, categoryId, box }) => ({ rater: name, imageId, box, word: nameOf.get(categoryId)! })),
  );
  const inImage = groupByName(drawn, ({ imageId }) => String(imageId));
  return images.map(({ id }) =>
    groupBoxes(inImage.get(String(id)) ?? [], settings).map((group) =>
      raters.map(({ name }) => group.find(({ rater }) => rater === name)?.word ?? absent),
    ),
  );
}
