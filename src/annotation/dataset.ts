import type { Box } from '../geometry/box.ts';

/** Annotated images: what every format is read into and written from. */
export interface Dataset {
  readonly images: readonly DatasetImage[];
  readonly categories: readonly Category[];
  readonly annotations: readonly Annotation[];
  /** Whatever the source says of the whole: COCO's `info` and `licenses`, VIA's settings. */
  readonly attributes?: Attributes;
}

export interface DatasetImage {
  readonly id: number;
  /** Relative to the images folder, with forward slashes. */
  readonly fileName: string;
  /** Pixels; 0 where the format does not tell and the image was not opened. */
  readonly width: number;
  readonly height: number;
  readonly patient?: string;
  /** Dense or diffuse tissue, or the laboratory's own word. */
  readonly stratum?: string;
  /** Whatever else the source file says of the image. */
  readonly attributes?: Attributes;
}

export interface Category {
  readonly id: number;
  readonly name: string;
  readonly attributes?: Attributes;
}

export interface Annotation {
  readonly id: number;
  readonly imageId: number;
  readonly categoryId: number;
  readonly box: Box;
  /** Square pixels: of the shape where there is one, else of the box. */
  readonly area: number;
  /** A group drawn as one region: COCO's `iscrowd`. */
  readonly isCrowd: boolean;
  /** The outline that was drawn, where it is more than the box. */
  readonly shape?: Shape;
  readonly phenotype?: string;
  readonly rater?: string;
  readonly track?: string;
  /** Whatever else the source file says of the region. */
  readonly attributes?: Attributes;
}

export type Shape =
  | { readonly kind: 'polygon' | 'polyline'; readonly points: readonly Point[] }
  | { readonly kind: 'circle'; readonly centre: Point; readonly radius: number }
  | {
      readonly kind: 'ellipse';
      readonly centre: Point;
      readonly radiusX: number;
      readonly radiusY: number;
      /** Radians, clockwise on the screen. */
      readonly rotation: number;
    }
  | { readonly kind: 'point'; readonly centre: Point };

export interface Point {
  readonly x: number;
  readonly y: number;
}

export type Attributes = Readonly<Record<string, unknown>>;
