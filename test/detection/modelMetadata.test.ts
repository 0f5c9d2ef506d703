import { describe, expect, it } from 'vitest';
import { type ModelMetadata, parseModelMetadata } from '../../src/detection/modelMetadata.ts';
import { metadataFor, paperSpecOfTwo, smallObjectSpec } from './randomModel.ts';

const parse = (metadata: unknown): ModelMetadata => parseModelMetadata(JSON.stringify(metadata), 'model.onnx');
const whole = metadataFor(smallObjectSpec);

describe('parseModelMetadata', () => {
  it.each([smallObjectSpec, paperSpecOfTwo])('reads a description', (spec) => {
    expect(parse(metadataFor(spec))).toEqual(metadataFor(spec));
  });

  it('reads how large things were, and what their boxes lie around', () => {
    const more = {
      labelStyle: 'head' as const,
      trainedScale: { scale: { least: 0.4, median: 1 }, micrometresPerPixel: { most: 0.8, median: 0.3 } },
    };
    expect(parse({ ...whole, ...more })).toEqual({ ...whole, ...more });
  });

  it('reads what to expect from its scores', () => {
    const points = [
      { score: 0.1, recall: 0.97, falseAlarmsPerImage: 3.4 },
      { score: 0.5, recall: 0.9, falseAlarmsPerImage: 1.4 },
    ];
    const expected = { measuredOn: 'five frames of other people', images: 5, points };
    expect(parse({ ...whole, expected })).toEqual({ ...whole, expected });
  });

  it.each([
    { kind: 'isotonic' as const, scores: [0.1, 0.9], chances: [0.2, 0.8], detections: 40, data: 'truth.json' },
    { kind: 'platt' as const, slope: 0.8, offset: -0.1, detections: 40, data: 'truth.json' },
  ])('reads a calibration: $kind', (calibration) => {
    expect(parse({ ...whole, calibration })).toEqual({ ...whole, calibration });
  });

  it('reads the steps that images go through before, their defaults filled in', () => {
    const named = [{ step: 'illumination' }, { step: 'wiener', micrometresPerPixel: 0.3 }];
    expect(parse({ ...whole, correction: named }).correction).toEqual([
      { step: 'illumination', degree: 4, largestGain: 4 },
      expect.objectContaining({ step: 'wiener', micrometresPerPixel: 0.3, numericalAperture: 0.4 }),
    ]);
  });

  it.each([
    ['needs the images of a session', [{ step: 'artefacts' }]],
    ['needs the size of a pixel', [{ step: 'glare' }, { step: 'halo' }]],
    ['correction[0].step', [{ step: 'polish' }]],
    ['correction[0]', [{ step: 'glare', radius: 3 }]],
  ])('refuses steps that no image alone can go through: %s', (fault, correction) => {
    expect(() => parse({ ...whole, correction })).toThrow(fault);
  });

  it.each([
    ['version', { ...whole, version: 2 }],
    ['classes', { ...whole, classes: [] }],
    ['classes[0].name', { ...whole, classes: [{ id: 1, name: '' }] }],
    ['network', { ...whole, network: { preset: 'yolo' } }],
    ['network.levels', { ...whole, network: { ...smallObjectSpec, levels: [] } }],
    ['input.width', { ...whole, input: { width: 0, height: 640 } }],
    ['fit', { ...whole, fit: 'crop' }],
    ['suppression.iouThreshold', { ...whole, suppression: { iouThreshold: 60, maximum: 100 } }],
    ['operatingPoints.strict', { ...whole, operatingPoints: { screening: 0.1, balanced: 0.2, strict: '0.3' } }],
    ['calibration.slope', { ...whole, calibration: { kind: 'platt', slope: -1, offset: 0, detections: 1, data: 'a' } }],
    [
      'scores must rise',
      {
        ...whole,
        expected: {
          measuredOn: 'a',
          images: 1,
          points: [0.5, 0.1].map((score) => ({ score, recall: 1, falseAlarmsPerImage: 0 })),
        },
      },
    ],
    ['labelStyle', { ...whole, labelStyle: 'tail' }],
    ['trainedScale.scale.least', { ...whole, trainedScale: { scale: { least: 0, median: 1 } } }],
    ['training', { ...whole, training: undefined }],
    ['licence', { ...whole, licence: undefined }],
  ])('names a wrong %s', (at, metadata) => {
    expect(() => parse(metadata)).toThrow(
      expect.objectContaining({ code: 'bad-model', message: expect.stringContaining(at) }),
    );
  });

  it('says where there is no description, or a broken one', () => {
    expect(() => parseModelMetadata(undefined, 'a.onnx')).toThrow(
      /^a\.onnx .* does not describe itself.*tesescope train/,
    );
    expect(() => parseModelMetadata('{"version":', 'b.onnx')).toThrow(/^b\.onnx .*broken JSON/);
    expect(() => parseModelMetadata('null', 'c.onnx')).toThrow(/^c\.onnx describes itself wrongly/);
  });
});
