/** What the camera and the recording do to the picture. */
export interface Camera {
  /** One channel only. */
  readonly isGrey: boolean;
  /** Noise, standard deviation in grey levels: of brightness, and of colour in patches. */
  readonly grain: number;
  readonly colourGrain: number;
  /** Overshoot along the lines at edges, as a part of the step, and how far beside them in pixels. */
  readonly ringing: number;
  readonly ringingPixels: number;
  /** Farthest that every second line is displaced because the field moves, pixels; 0 without interlacing. */
  readonly interlacing: number;
  /** Part of the pictures that are taken while the field moves, and the longest way that it then goes, pixels. */
  readonly movedPictures: number;
  readonly motionPixels: number;
  /** 1 to 100; under 85 with halved colour resolution. */
  readonly jpegQuality: number;
}
