/** What an image file says of itself, known without decoding its pixels. */
export interface ImageMetadata {
  /** Pixels, upright by the EXIF orientation. */
  readonly width: number;
  readonly height: number;
  /** Images in a TIFF or animated WebP; 1 for every other. */
  readonly pages: number;
  /** Where an OME-TIFF tells it. */
  readonly micrometresPerPixel?: number;
}
