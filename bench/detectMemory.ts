import { committedModel, paperModel } from './benchModel.ts';
import { detectJpegs } from './detectJpegs.ts';

/** In a process of its own: looks at as many images as it is told and prints memory as JSON, in MB. */

const images = Number(process.argv[2]);
const early = Math.min(1000, Math.floor(images / 2));
let earlyMemory = 0;
let growth = 0;
await detectJpegs((await committedModel()) ?? paperModel(), images, (count) => {
  if (count === early) earlyMemory = residentMegabytes();
  if (count === images) growth = residentMegabytes() - earlyMemory;
});
console.log(JSON.stringify({ early, peak: process.resourceUsage().maxRSS / 1000, growth }));

function residentMegabytes(): number {
  return process.memoryUsage().rss / 1e6;
}
