import { describe, expect, it } from 'vitest';
import type { Sighting } from '../../../src/video/trackerFrame.ts';
import { countPhotographs, countTracks } from '../../../web/state/counter.ts';

const at = (x: number, score: number): Sighting => ({
  box: { x, y: 100, width: 20, height: 20 },
  score,
  categoryId: 1,
});
const still = { x: 0, y: 0 };

describe('countTracks', () => {
  it('gives a sperm one number, when it was seen twice', () => {
    const counter = countTracks(0, 0.1);
    const counts = [100, 103, 106, 109].map((x, i) =>
      counter.count({ detections: [at(x, 0.9)], time: i / 10, shift: still }, 0.5),
    );
    expect(counts.map(({ counted }) => counted.map(({ number, isNew }) => [number, isNew]))).toEqual([
      [],
      [[1, true]],
      [[1, false]],
      [[1, false]],
    ]);
    expect(counts.map(({ uncounted }) => uncounted.length)).toEqual([1, 0, 0, 0]);
  });

  it('goes on from the last number', () => {
    const counter = countTracks(7, 0.1);
    counter.count({ detections: [at(100, 0.9)], time: 0, shift: still }, 0.5);
    const { counted } = counter.count({ detections: [at(101, 0.9)], time: 0.1, shift: still }, 0.5);
    expect(counted.map(({ number }) => number)).toEqual([8]);
  });

  it('counts what once reached the sensitivity, and keeps its number when it fades', () => {
    const counter = countTracks(0, 0.1);
    const scores = [0.3, 0.3, 0.3, 0.6, 0.3];
    const numbers = scores.map((score, i) =>
      counter
        .count({ detections: [at(100 + i, score)], time: i / 10, shift: still }, 0.5)
        .counted.map(({ number, score: best }) => [number, best]),
    );
    expect(numbers).toEqual([[], [], [], [[1, 0.6]], [[1, 0.6]]]);
  });

  it('knows what lies still after a pause, however long', () => {
    const counter = countTracks(0, 0.1);
    const numbers = [0, 0.1, 60, 61, 62].map((time) =>
      counter.count({ detections: [at(100, 0.9)], time, shift: still }, 0.5).counted.map(({ number }) => number),
    );
    expect(numbers).toEqual([[], [1], [1], [1], [1]]);
  });

  it('begins nothing anew when the sensitivity changes', () => {
    const counter = countTracks(0, 0.1);
    const count = (i: number, sensitivity: number) =>
      counter
        .count({ detections: [at(100 + i, 0.9), at(300 + i, 0.3)], time: i / 10, shift: still }, sensitivity)
        .counted.map(({ number }) => number);
    expect([count(0, 0.5), count(1, 0.5), count(2, 0.2), count(3, 0.5)]).toEqual([[], [1], [1, 2], [1, 2]]);
  });

  it('shows every detection that reaches the sensitivity, counted or not', () => {
    const counter = countTracks(0, 0.1);
    for (let i = 0; i < 20; i++) {
      // One that jumps too far to be followed, and one that stays.
      const detections = [at((i * 371) % 600, 0.9), at(700, 0.8)];
      const { counted, uncounted } = counter.count({ detections, time: i / 5, shift: still }, 0.5);
      expect(counted.length + uncounted.length).toBe(2);
    }
  });

  it('says how far the picture moved', () => {
    const counter = countTracks(0, 0.1);
    const moved = [0, 1, 2].map((i) => counter.count({ detections: [], time: i, shift: { x: -30, y: 5 } }, 0.5).moved);
    expect(moved.at(-1)).toEqual({ x: -60, y: 10 });
  });
});

describe('countPhotographs', () => {
  it('counts each by itself', () => {
    const counter = countPhotographs(2);
    const count = () =>
      counter
        .count({ detections: [at(1, 0.9), at(200, 0.2), at(400, 0.6)], time: 0, shift: undefined }, 0.5)
        .counted.map(({ number, index }) => [number, index]);
    expect(count()).toEqual([
      [3, 0],
      [4, 2],
    ]);
    expect(count()).toEqual([
      [5, 0],
      [6, 2],
    ]);
  });
});
