import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { drawTimeline } from '../../../src/platform/node/drawTimeline.ts';

const spans = [
  { id: 1, from: 0, to: 2, score: 0.9 },
  { id: 2, from: 1, to: 1, score: 0.2 },
  { id: 3, from: 3, to: 10, score: 0.5 },
];

function linesOf(svg: string) {
  return [...parseHTML(svg).document.querySelectorAll('[aria-label="rule"] line')];
}

it('draws a bar a sperm, as long as it was in sight and coloured by its score', () => {
  const bars = linesOf(drawTimeline(spans, 10));
  expect(bars).toHaveLength(3);
  const length = (i: number) => Number(bars[i]!.getAttribute('x2')) - Number(bars[i]!.getAttribute('x1'));
  expect(length(2) / length(0)).toBeCloseTo(3.5);
  expect(length(1)).toBeGreaterThan(1);
  expect(new Set(bars.map((bar) => bar.getAttribute('stroke'))).size).toBe(3);
});

it('bears a thousand sperm, and one frame', () => {
  const many = Array.from({ length: 1000 }, (_, i) => ({ id: i + 1, from: i, to: i + 50, score: (i % 100) / 100 }));
  expect(linesOf(drawTimeline(many, 1050))).toHaveLength(1000);
  expect(drawTimeline([{ id: 1, from: 0, to: 0, score: 1 }], 0)).not.toContain('NaN');
});
