import type { Dataset } from '../annotation/dataset.ts';
import type { HeadlineMatches } from './bootstrap/headlineFigures.ts';
import type { ImageDetection } from './imageDetection.ts';
import { centreCriteria, reportCriteria } from './matchCriteria.ts';
import { matchStudy } from './matchDetections.ts';
import { type RankedStudy, rankStudy } from './rankStudy.ts';

/** Detections held against the truth both by overlap and by the distance of centres. */
export interface HeadlineStudy {
  readonly study: RankedStudy;
  readonly categories: readonly HeadlineMatches[];
}

/** @throws TesescopeError as `rankStudy` */
export function headlineStudy(dataset: Dataset, detections: readonly ImageDetection[]): HeadlineStudy {
  const study = rankStudy(dataset, detections, reportCriteria.maximum);
  const overlaps = matchStudy(study, reportCriteria).categories;
  const centres = matchStudy(study, centreCriteria).categories;
  return { study, categories: overlaps.map((overlap, place) => ({ overlap, centre: centres[place]! })) };
}
