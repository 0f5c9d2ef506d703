import { describe, expect, test } from 'vitest';
import { evaluateDetections } from '../../src/evaluation/evaluateDetections.ts';
import { readOracleCases } from './cocoOracle.ts';

describe('evaluateDetections', () => {
  test.each(readOracleCases())(
    'gives the twelve figures of pycocotools: $name',
    ({ dataset, detections, expected }) => {
      const figures = Object.entries(evaluateDetections(dataset, detections).coco);
      expect(figures.map(([name]) => name)).toEqual(expected.stat_names);
      figures.forEach(([name, figure], i) => {
        expect(Math.abs(figure - expected.stats[i]!), name).toBeLessThan(1e-9);
      });
    },
  );
});
