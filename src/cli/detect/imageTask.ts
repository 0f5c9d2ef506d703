/** An image to look at. */
export interface ImageTask {
  readonly id: number;
  readonly path: string;
  /** Of a file of several images, from 0. */
  readonly page: number;
  /** As results name it: relative to the folder that all images have in common, or as the truth names it. */
  readonly fileName: string;
}
