import { execFile } from 'node:child_process';
import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { formatTable } from '../src/evaluation/formatTable.ts';
import { committedModel, paperModel } from './benchModel.ts';
import { correct } from './correct.ts';
import { detectJpegs } from './detectJpegs.ts';
import { evaluateLarge } from './evaluateLarge.ts';
import { forwardPass } from './forwardPass.ts';
import { livePage } from './livePage.ts';
import { shiftMilliseconds } from './shiftMilliseconds.ts';
import type { Timing } from './timed.ts';
import { torchStep } from './torchStep.ts';
import { track } from './track.ts';
import { trainingStep } from './trainingStep.ts';
import { videoFile } from './videoFile.ts';

/** `npm run bench`: one table. BENCH_IMAGES (10,000) shortens the memory run, BENCH_RUNS (5) the timed ones. */

const images = Number(process.env.BENCH_IMAGES ?? 10_000);
const runs = Number(process.env.BENCH_RUNS ?? 5);
const batch = 4;
const detected = Math.min(200, images);

const say = (text: string) => process.stderr.write(`${text} ...\n`);

say('training step');
const step = await trainingStep(batch, runs);
say('forward pass');
const forward = await forwardPass(runs * 4);
say('the same in PyTorch');
const torch = await torchStep(batch, runs);
say(`detect on ${detected} images, paper preset`);
const paperRate = await detectJpegs(paperModel(), detected);
say(`detect on ${detected} images, committed model`);
const committed = await committedModel();
const committedRate = committed && (await detectJpegs(committed, detected));
say(`memory of detect over ${images} images`);
const memory = await detectMemory();
say('evaluation of 5000 images, and of 700');
const large = await evaluateLarge(5000);
const { full: study } = await evaluateLarge(700);

say('correction');
const correction = await correct(runs * 2);
say('tracking');
const { framesPerSecond } = track();
say('video');
const watched = await videoFile(runs);

const noTorch = 'no torch';
say('live page');
const live = { fine: await livePage('fine'), fast: await livePage('fast') };

const rows = [
  ['what', 'tesescope', torch ? `PyTorch ${torch.version}` : 'PyTorch', 'ratio', 'goal'],
  [`training step at 640, batch ${batch}, ms an image`, ...besides(step, torch?.trainingStep), '0.8 or less'],
  ['forward at 640, one image, ms', ...besides(forward, torch?.forwardPass), '0.6 or less'],
  [`detect, ${detected} JPEGs of 640x480, paper preset, images/s`, paperRate.toFixed(1), '', '', '25 or more'],
  ['the same, committed model, images/s', committedRate?.toFixed(1) ?? 'no model', '', '', '18 or more'],
  [`detect over ${images} images, peak memory, MB`, memory.peak.toFixed(0), '', '', 'under 700'],
  [`growth from image ${memory.early} to the last, MB`, memory.growth.toFixed(0), '', '', 'flat'],
];
const videoRows = [
  ['following sperm', 'tesescope', 'goal'],
  [
    '`video` on 150 frames of 640x480, from start to end, all cores, frames/s',
    typeof watched === 'string' ? watched : watched.toFixed(1),
    '20 or more',
  ],
  ['tracking 40 boxes a frame, on one core, frames/s', framesPerSecond.toFixed(0), '2,000 or more'],
  ['shift of a 640x480 colour frame, on one core, ms', shiftMilliseconds().toFixed(1), 'under 3'],
];
const correctionRows = [
  ['correcting 1680x1050 RGB, on one core, ms', 'tesescope', 'goal'],
  ['the chain of five steps', correction.chain.least.toFixed(0), 'under 150'],
  ['Richardson-Lucy, Gaussian, 5 rounds', correction.richardsonLucy.least.toFixed(0), 'under 600'],
  ['Wiener', correction.wiener.least.toFixed(0), 'under 600'],
];
const livePageRows = [
  [`the live page on ${live.fine?.shows}, headless Chromium, by WASM`, 'tesescope', 'goal'],
  ['at 640, frames/s', live.fine?.framesPerSecond.toFixed(1) ?? 'no Chromium', '6 or more'],
  ['at 384, frames/s', live.fast?.framesPerSecond.toFixed(1) ?? 'no Chromium', '15 or more'],
  ['lag at 384, ms', live.fast?.lag.toFixed(0) ?? 'no Chromium', 'under 400'],
];
const { full, coco, pycocotools } = large;
const evaluationRows = [
  ['evaluation of 5,000 images with 500,000 detections, files read', 'tesescope', 'pycocotools', 'ratio', 'goal'],
  ['all figures, 2,000 resamples, s', full.seconds.toFixed(1), '', '', 'under 8'],
  ['the same, peak memory, MB', full.megabytes.toFixed(0), '', '', 'flat'],
  ["COCO's twelve figures, s", ...besideOther(coco.seconds, pycocotools?.seconds, 1), '1 or less'],
  ['the same, peak memory, MB', ...besideOther(coco.megabytes, pycocotools?.megabytes, 0), ''],
  ['all figures of 700 images, 2,000 resamples, s', study.seconds.toFixed(1), '', '', 'under 10'],
];
process.stdout.write(`${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}\n`);
process.stdout.write(`${[rows, correctionRows, videoRows, livePageRows, evaluationRows].map(formatTable).join('\n')}`);

function besides(own: Timing, other: Timing | undefined): [string, string, string] {
  const text = ({ least, median }: Timing) => `${least.toFixed(0)} (median ${median.toFixed(0)})`;
  return other === undefined
    ? [text(own), noTorch, '']
    : [text(own), text(other), (own.least / other.least).toFixed(2)];
}

function besideOther(own: number, other: number | undefined, digits: number): [string, string, string] {
  return other === undefined
    ? [own.toFixed(digits), 'no pycocotools', '']
    : [own.toFixed(digits), other.toFixed(digits), (own / other).toFixed(2)];
}

async function detectMemory(): Promise<{ readonly early: number; readonly peak: number; readonly growth: number }> {
  const script = fileURLToPath(new URL('./detectMemory.ts', import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script, String(images)]);
  return JSON.parse(stdout);
}
