import type { CalibrationMap } from '../../src/detection/calibration/calibrationMap.ts';
import type { DetectedImage } from '../../src/detection/detectedImage.ts';
import type { Detection } from '../../src/detection/detection.ts';

export const classes = [
  { id: 1, name: 'spermatozoon' },
  { id: 4, name: 'cell, "round"' },
];

export function detectedImage(id: number, fileName: string, detections: readonly Detection[]): DetectedImage {
  return { id, fileName, width: 640, height: 480, detections: () => detections };
}

/** Three images: one with two detections, one with none, one with one. */
export const images = [
  detectedImage(3, 'a/1.png', [
    { box: { x: 1.00499, y: 2, width: 10.123456, height: 20 }, score: 0.987654321, categoryId: 1 },
    { box: { x: 0, y: 0, width: 5, height: 5 }, score: 0.5, categoryId: 4 },
  ]),
  detectedImage(4, 'empty.png', []),
  detectedImage(9, 'comma, "quote".png', [{ box: { x: 7, y: 8, width: 9, height: 10 }, score: 0.25, categoryId: 1 }]),
];

/** Half as sure as the score says. */
export const halving: CalibrationMap = { kind: 'isotonic', scores: [0, 1], chances: [0, 0.5] };
