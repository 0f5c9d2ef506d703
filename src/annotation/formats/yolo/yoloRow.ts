import type { Box } from '../../../geometry/box.ts';

/** A line of a YOLO label file; VISEM-Tracking puts the track in front. */
export interface YoloRow {
  readonly classIndex: number;
  /** Pixels. */
  readonly box: Box;
  readonly track?: string;
}

export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

/** `[track] class centreX centreY width height`, in fractions of the image, or the fault that makes it unusable. */
export function readYoloRow(line: string, size: ImageSize): YoloRow | { readonly fault: string } {
  const cells = line.trim().split(/\s+/);
  if (cells.length !== 5 && cells.length !== 6) {
    return {
      fault: `${cells.length} columns instead of 5 (class, centre x and y, width, height) or 6 (track in front)`,
    };
  }
  const [index, ...fractions] = cells.slice(-5);
  const classIndex = /^\d{1,6}$/.test(index!) ? Number(index) : -1;
  if (classIndex < 0) return { fault: `class ${index} is no whole number from 0` };
  const [centreX, centreY, width, height] = fractions.map(Number) as [number, number, number, number];
  const isFraction = (number: number): boolean => number >= -1 && number <= 2;
  if (![centreX, centreY, width, height].every(isFraction)) {
    return { fault: `${fractions.join(' ')} are no fractions of the image's size` };
  }
  if (width < 0 || height < 0) return { fault: `negative size ${width} x ${height}` };
  const box = {
    x: (centreX - width / 2) * size.width,
    y: (centreY - height / 2) * size.height,
    width: width * size.width,
    height: height * size.height,
  };
  return { classIndex, box, ...(cells.length === 6 ? { track: cells[0]! } : {}) };
}

/** A line of a YOLO label file, with the track in front where there is one. */
export function writeYoloRow({ classIndex, box, track }: YoloRow, size: ImageSize): string {
  const cells = [
    classIndex,
    (box.x + box.width / 2) / size.width,
    (box.y + box.height / 2) / size.height,
    box.width / size.width,
    box.height / size.height,
  ];
  return (track === undefined ? cells : [track, ...cells]).join(' ');
}
