import type { Annotation, Dataset } from '../../annotation/dataset.ts';
import { defined } from '../../annotation/defined.ts';
import { boxArea } from '../../geometry/box.ts';
import type { Panel } from '../raters/rater.ts';
import type { Consensus } from './consensusOf.ts';
import type { ConsensusSettings } from './consensusSettings.ts';

/**
 * A consensus as a dataset. Each annotation tells in its attributes who agreed (`raters`), how many were asked (`of`)
 * and how well their boxes overlap (`meanIou`); `phenotype` is set where nobody calls it otherwise, else `phenotypes`.
 */
export function consensusDataset(panel: Panel, { boxes }: Consensus, settings: ConsensusSettings): Dataset {
  const annotations = boxes.map(({ imageId, categoryId, box, raters, meanIou, phenotypes }, index): Annotation => {
    const isUnanimous = phenotypes.length === 1;
    return {
      id: index + 1,
      imageId,
      categoryId,
      box,
      area: boxArea(box),
      isCrowd: false,
      ...defined({ phenotype: isUnanimous ? phenotypes[0] : undefined }),
      attributes: { raters, of: panel.raters.length, meanIou, ...(phenotypes.length > 1 ? { phenotypes } : {}) },
    };
  });
  const attributes = { consensus: { ...settings, raters: panel.raters.map(({ name }) => name) } };
  return { images: panel.images, categories: panel.categories, annotations, attributes };
}
