import type { Annotation, Category, Dataset, DatasetImage } from '../../annotation/dataset.ts';

/** Someone who drew boxes on images, as their file tells. */
export interface Rater {
  readonly name: string;
  /** For messages. */
  readonly file: string;
  readonly dataset: Dataset;
}

/** Images and classes by whose ids several raters are compared. */
export type Frame = Pick<Dataset, 'images' | 'categories'>;

/** Raters who looked at the same images, with the same ids. */
export interface Panel {
  /** By rising id. */
  readonly images: readonly DatasetImage[];
  readonly categories: readonly Category[];
  /** By rising name. */
  readonly raters: readonly PanelRater[];
}

/** One of a panel: `imageId` and `categoryId` are the panel's, no annotation is a crowd. */
export interface PanelRater {
  readonly name: string;
  readonly annotations: readonly Annotation[];
}
