import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawTuning, type TrialCurve } from '../../../src/platform/node/drawTuning.ts';

const trials: TrialCurve[] = [
  { trial: 1, isBest: false, learningRate: 1e-4, course: [0.2, 0.3] },
  { trial: 2, isBest: true, learningRate: 4e-4, course: [0.5, 0.6, 0.7, 0.8] },
  { trial: 7, isBest: false, learningRate: 2e-5, course: [] },
];

async function orange(svg: string) {
  const { data, info } = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const places = Array.from({ length: info.width * info.height }, (_, at) => at).filter((at) =>
    [0xd5, 0x5e, 0x00].every((value, channel) => Math.abs(data[at * 3 + channel]! - value) < 24),
  );
  return { ...info, places: places.map((at) => [at % info.width, Math.floor(at / info.width)] as const) };
}

test('the best trial rises to its AP50 at its last epoch, and has its dot at its learning rate', async () => {
  const { width, height, places } = await orange(drawTuning(trials));
  expect([width, height]).toEqual([1000, 360]);
  const heightOf = (value: number) => 316 - value * (316 - 68);
  const last = places.filter(([x]) => x > 462 && x < 474).map(([, y]) => y);
  expect(Math.abs((Math.min(...last) + Math.max(...last)) / 2 - heightOf(0.8))).toBeLessThan(4);
  const dot = places.filter(([x]) => x > 560).map(([, y]) => y);
  expect(Math.abs((Math.min(...dot) + Math.max(...dot)) / 2 - heightOf(0.8))).toBeLessThan(2);
});

test('names what it shows; trials that were not begun are left out', () => {
  const svg = drawTuning(trials);
  for (const word of ['Epoch', 'Learning rate', '0.0001', '0.0002', '1', '2']) expect(svg).toContain(`>${word}<`);
  expect(svg).not.toContain('>7<');
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
});

test('a search that is not begun, and one of a single trial', async () => {
  expect((await orange(drawTuning([]))).places).toEqual([]);
  expect(drawTuning(trials.slice(0, 1))).not.toMatch(/NaN|undefined|Infinity/);
});
