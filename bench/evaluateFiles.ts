import { readDetections, readTruth } from '../src/cli/evaluation/readStudy.ts';
import { evaluateDetections } from '../src/evaluation/evaluateDetections.ts';
import { evaluateFully } from '../src/evaluation/evaluateFully.ts';

/** In a process of its own: reads and evaluates a study's files, `coco` or `full`, and prints JSON. */

const [kind, truth, detections] = process.argv.slice(2) as ['coco' | 'full', string, string];
const start = performance.now();
const dataset = await readTruth(truth);
const found = await readDetections(detections, dataset);
const { coco } = kind === 'full' ? evaluateFully(dataset, found) : evaluateDetections(dataset, found);
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1000, AP: coco.AP }));
