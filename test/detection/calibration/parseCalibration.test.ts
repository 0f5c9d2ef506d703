import { describe, expect, it } from 'vitest';
import { parseCalibration } from '../../../src/detection/calibration/parseCalibration.ts';

const fittedTo = { detections: 20, data: 'truth.json' };
const isotonic = { kind: 'isotonic', scores: [0.1, 0.5], chances: [0.2, 0.2], ...fittedTo };
const platt = { kind: 'platt', slope: 0, offset: -3, ...fittedTo };

describe('parseCalibration', () => {
  it.each([isotonic, platt])('reads a map', (map) => {
    expect(parseCalibration(JSON.stringify(map), 'map.json')).toEqual(map);
  });

  it.each([
    ['kind', { ...platt, kind: 'beta' }],
    ['detections', { ...platt, detections: 0 }],
    ['data', { ...platt, data: '' }],
    ['slope', { ...platt, slope: -1 }],
    ['offset', { ...platt, offset: '3' }],
    ['scores', { ...isotonic, scores: [], chances: [] }],
    ['scores must rise', { ...isotonic, scores: [0.5, 0.5] }],
    ['chances must never fall', { ...isotonic, chances: [0.3, 0.2] }],
    ['equally many', { ...isotonic, chances: [0.3] }],
    ['chances[1]', { ...isotonic, chances: [0.3, 1.1] }],
  ])('names a wrong %s', (what, map) => {
    expect(() => parseCalibration(JSON.stringify(map), 'map.json')).toThrow(
      expect.objectContaining({
        code: 'bad-format',
        place: { file: 'map.json' },
        message: expect.stringContaining(what),
      }),
    );
  });

  it('says where the text is cut', () => {
    expect(() => parseCalibration('{"kind":', 'map.json')).toThrow(/^map\.json: line 1: not valid JSON/);
  });
});
