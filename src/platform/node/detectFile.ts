import { dirname } from 'node:path';
import type { Detector } from '../../detection/detector.ts';
import { detectTiled } from '../../detection/detectTiled.ts';
import { packDetections } from '../../detection/packedDetections.ts';
import { type TileChoice, tileSide } from '../../detection/tileSide.ts';
import { drawDetections } from '../../image/drawDetections.ts';
import { decodeImage } from './decodeImage.ts';
import { encodeImage } from './encodeImage.ts';
import { makeFolder } from './makeFolder.ts';
import { readBytes } from './readBytes.ts';
import { writeFileAtomically } from './writeFileAtomically.ts';

/** An image file to look at. */
export interface DetectionJob {
  readonly path: string;
  /** Of a file of several images, from 0. */
  readonly page: number;
  /** A JPEG to write, with the detections drawn on the image. @default none */
  readonly annotatedPath?: string;
}

export interface DetectionSettings {
  /** Detections below it are left out. */
  readonly scoreThreshold: number;
  /** Detections below it are not drawn. */
  readonly drawThreshold: number;
  readonly tile: TileChoice;
}

/** What was seen in an image file. */
export interface FileDetections {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** By falling score, as `packDetections` packs them. */
  readonly packed: Float64Array;
}

/**
 * Reads an image file, detects, and writes the annotated image.
 *
 * @throws TesescopeError `not-found`, `unreadable`, `bad-image`, or `unwritable`.
 */
export async function detectFile(
  detector: Detector,
  { path, page, annotatedPath }: DetectionJob,
  { scoreThreshold, drawThreshold, tile }: DetectionSettings,
): Promise<FileDetections> {
  const image = await decodeImage(await readBytes(path), path, page);
  const side = tileSide(tile, detector.model.metadata, image);
  const detections =
    side === undefined
      ? await detector.detect(image, { scoreThreshold })
      : await detectTiled(detector, image, side, { scoreThreshold });
  if (annotatedPath !== undefined) {
    const drawn = detections.filter(({ score }) => score >= drawThreshold);
    await makeFolder(dirname(annotatedPath));
    await writeFileAtomically(annotatedPath, await encodeImage(drawDetections(image, drawn), 'jpeg'));
  }
  return { width: image.width, height: image.height, packed: packDetections(detections) };
}
