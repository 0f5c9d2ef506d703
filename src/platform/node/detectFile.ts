import { dirname } from 'node:path';
import type { Detector } from '../../detection/detector.ts';
import { detectTiled } from '../../detection/detectTiled.ts';
import { packDetections } from '../../detection/packedDetections.ts';
import { type TileChoice, tileSide } from '../../detection/tileSide.ts';
import { withFlips } from '../../detection/withFlips.ts';
import { drawDetections } from '../../image/drawDetections.ts';
import { assessQuality } from '../../image/quality/assessQuality.ts';
import { fingerprint } from '../../image/quality/fingerprint.ts';
import type { QualityMark } from '../../image/quality/qualityMark.ts';
import type { Raster } from '../../image/raster.ts';
import { decodeImage } from './decodeImage.ts';
import { encodeImage } from './encodeImage.ts';
import { makeFolder } from './makeFolder.ts';
import { readBytes } from './readBytes.ts';
import { readImageMetadata } from './readImageMetadata.ts';
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
  /** Looks at mirrored copies too. */
  readonly flips?: boolean | undefined;
  /** Of all images. @default what their files tell */
  readonly micrometresPerPixel?: number | undefined;
}

/** What was seen in an image file. */
export interface FileDetections {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** By falling score, as `packDetections` packs them. */
  readonly packed: Float64Array;
  /** What is wrong with it as a whole. */
  readonly quality: readonly QualityMark[];
  /** The same for the same picture. */
  readonly fingerprint: string;
}

/**
 * Reads an image file, detects, and writes the annotated image.
 *
 * @throws TesescopeError `not-found`, `unreadable`, `bad-image`, or `unwritable`.
 */
export async function detectFile(
  detector: Detector,
  { path, page, annotatedPath }: DetectionJob,
  settings: DetectionSettings,
): Promise<FileDetections> {
  const image = await decodeImage(await readBytes(path), path, page);
  const { scoreThreshold, drawThreshold } = settings;
  const side = await tileSideOf(path, image, detector, settings);
  const looking = settings.flips ? withFlips(detector) : detector;
  const detections =
    side === undefined
      ? await looking.detect(image, { scoreThreshold })
      : await detectTiled(looking, image, side, { scoreThreshold });
  if (annotatedPath !== undefined) {
    const drawn = detections.filter(({ score }) => score >= drawThreshold);
    await makeFolder(dirname(annotatedPath));
    await writeFileAtomically(annotatedPath, await encodeImage(drawDetections(image, drawn), 'jpeg'));
  }
  return {
    width: image.width,
    height: image.height,
    packed: packDetections(detections),
    quality: assessQuality(image),
    fingerprint: fingerprint(image),
  };
}

/** Looks up the size of a pixel only where it decides something. */
async function tileSideOf(
  path: string,
  { width, height }: Raster,
  { model: { metadata } }: Detector,
  { tile, micrometresPerPixel }: DetectionSettings,
): Promise<number | undefined> {
  const isAsked = tile === 'auto' && metadata.trainedScale?.micrometresPerPixel !== undefined;
  const told = isAsked ? (micrometresPerPixel ?? (await readImageMetadata(path)).micrometresPerPixel) : undefined;
  return tileSide(tile, metadata, { width, height, micrometresPerPixel: told });
}
