/** How much each place of a field delays light: what every object is drawn into before the microscope looks at it. */
export interface PhaseMap {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly micrometresPerPixel: number;
  /** Radians for green light, rows from the top: `[height, width]`. */
  readonly values: Float32Array;
}

/** A field in which nothing delays the light. */
export function createPhaseMap(width: number, height: number, micrometresPerPixel: number): PhaseMap {
  return { width, height, micrometresPerPixel, values: new Float32Array(width * height) };
}
