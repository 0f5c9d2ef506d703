import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { drawStudy } from './drawStudy.ts';

/** What reading and evaluating a study's files took. */
interface EvaluationCost {
  readonly seconds: number;
  /** At the peak, of the whole process. */
  readonly megabytes: number;
  readonly AP: number;
}

export interface LargeEvaluation {
  /** All figures, with intervals from 2,000 resamples. */
  readonly full: EvaluationCost;
  /** COCO's twelve figures. */
  readonly coco: EvaluationCost;
  /** The same by pycocotools; nothing where python3 has none. */
  readonly pycocotools: EvaluationCost | undefined;
}

const run = promisify(execFile);
const beside = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Evaluates drawn images of 7.2 sperm and 100 detections each, in processes of their own. */
export async function evaluateLarge(images: number): Promise<LargeEvaluation> {
  const folder = await mkdtemp(join(tmpdir(), 'tesescope-bench-'));
  try {
    const { truth, detections } = await drawStudy(images, folder);
    const own = async (kind: 'full' | 'coco'): Promise<EvaluationCost> => {
      const words = ['--import', 'tsx', beside('./evaluateFiles.ts'), kind, truth, detections];
      return JSON.parse((await run(process.execPath, words)).stdout);
    };
    const full = await own('full');
    const coco = await own('coco');
    const peer = await run('/usr/bin/python3', [beside('./pycocotools_evaluate.py'), truth, detections]).catch(
      () => undefined,
    );
    const pycocotools: EvaluationCost | undefined = peer && JSON.parse(peer.stdout);
    if (pycocotools !== undefined && Math.abs(pycocotools.AP - coco.AP) > 1e-9) {
      throw new Error(`AP is ${coco.AP}, and by pycocotools ${pycocotools.AP}: they must be equal.`);
    }
    return { full, coco, pycocotools };
  } finally {
    await rm(folder, { recursive: true });
  }
}
