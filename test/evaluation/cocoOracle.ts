import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../../src/annotation/dataset.ts';
import type { ImageDetection } from '../../src/evaluation/imageDetection.ts';

/** A detection problem and what pycocotools answers to it. */
export interface OracleCase {
  readonly name: string;
  readonly dataset: Dataset;
  readonly detections: readonly ImageDetection[];
  readonly expected: {
    readonly stats: readonly number[];
    readonly stat_names: readonly string[];
    /** `[categories][101]` */
    readonly precision50_all_100: readonly number[][];
    readonly precision75_all_100: readonly number[][];
    /** `[categories][10]` */
    readonly recall_by_iou_all_100: readonly number[][];
  };
}

interface RawCase {
  readonly truth: {
    readonly images: readonly { id: number; width: number; height: number; file_name: string }[];
    readonly categories: readonly { id: number; name: string }[];
    readonly annotations: readonly {
      id: number;
      image_id: number;
      category_id: number;
      bbox: number[];
      area: number;
      iscrowd: number;
    }[];
  };
  readonly detections: readonly { image_id: number; category_id: number; bbox: number[]; score: number }[];
  readonly expected: OracleCase['expected'];
}

/** The folder of the figures: `ORACLE_DIR` names another of the same form (or one that has it as `coco/`). */
export function readOracleCases(): OracleCase[] {
  const named = process.env.ORACLE_DIR;
  const folders = named === undefined ? [join(import.meta.dirname, '../fixtures/coco')] : [join(named, 'coco'), named];
  const cases = folders.map(casesOf).find((found) => found.length > 0);
  if (cases === undefined) throw new Error(`no case-*.json in ${folders.join(' or ')}`);
  return cases;
}

function casesOf(folder: string): OracleCase[] {
  let names: string[];
  try {
    names = readdirSync(folder).filter((name) => /^case-.*\.json$/.test(name));
  } catch {
    return [];
  }
  return names.sort().map((name) => parseCase(name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as RawCase));
}

function parseCase(name: string, { truth, detections, expected }: RawCase): OracleCase {
  return {
    name,
    dataset: {
      images: truth.images.map(({ id, width, height, file_name }) => ({ id, width, height, fileName: file_name })),
      categories: truth.categories,
      annotations: truth.annotations.map((annotation) => ({
        id: annotation.id,
        imageId: annotation.image_id,
        categoryId: annotation.category_id,
        box: boxOf(annotation.bbox),
        area: annotation.area,
        isCrowd: annotation.iscrowd === 1,
      })),
    },
    detections: detections.map(({ image_id, category_id, bbox, score }) => ({
      imageId: image_id,
      categoryId: category_id,
      box: boxOf(bbox),
      score,
    })),
    expected,
  };
}

function boxOf(bbox: readonly number[]) {
  const [x, y, width, height] = bbox as [number, number, number, number];
  return { x, y, width, height };
}
