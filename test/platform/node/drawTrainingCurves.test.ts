import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { drawTrainingCurves } from '../../../src/platform/node/drawTrainingCurves.ts';
import type { EpochReport, ValidationFigures } from '../../../src/training/epochReport.ts';
import type { StepReport } from '../../../src/training/trainer.ts';

const colours = { blue: [0x00, 0x72, 0xb2], vermilion: [0xd5, 0x5e, 0x00], green: [0x00, 0x9e, 0x73] } as const;

function stepReports(count: number): StepReport[] {
  return Array.from({ length: count }, (_, index) => ({
    step: index + 1,
    classificationLoss: 5 * Math.exp(-index / count) + (index % 7) / 10,
    localizationLoss: index % 11 === 0 ? 0 : 1 / (1 + index / count),
    regularizationLoss: 0.1,
    gradientNorm: 3,
    learningRate: 1e-3,
  }));
}

function epochReports(figures: readonly (ValidationFigures | undefined)[]): EpochReport[] {
  return figures.map((validation, index) => ({
    epoch: index + 1,
    step: 10 * (index + 1),
    classificationLoss: 1,
    localizationLoss: 1,
    regularizationLoss: 1,
    waitShare: 0,
    ...(validation === undefined ? {} : { validation }),
  }));
}

const flat = (value: number): ValidationFigures => ({ AP50: value, AR100: value, AP30: value, recall30: value });

async function paint(svg: string) {
  const { data, info } = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const isColour = (at: number, colour: readonly number[]) =>
    colour.every((value, channel) => Math.abs(data[at * 3 + channel]! - value) < 24);
  const rowsOf = (colour: readonly number[], left: number, right: number): number[] =>
    Array.from({ length: info.height }, (_, y) => y).filter(
      (y) =>
        y > 60 &&
        Array.from({ length: right - left }, (_, x) => y * info.width + left + x).some((at) => isColour(at, colour)),
    );
  return { ...info, rowsOf };
}

describe('drawTrainingCurves', () => {
  test('is a picture of two panels that an SVG renderer reads', async () => {
    const picture = await paint(drawTrainingCurves(stepReports(50), epochReports([flat(0.2), flat(0.6)])));
    expect([picture.width, picture.height]).toEqual([1000, 360]);
    for (const colour of Object.values(colours)) expect(picture.rowsOf(colour, 56, 470).length).toBeGreaterThan(0);
  });

  test('draws a figure at its height between 0 and 1', async () => {
    const figures = { AP50: 0.5, AR100: 0.25, AP30: 0.75, recall30: 1 };
    const picture = await paint(drawTrainingCurves([], epochReports([figures, figures])));
    const middle = (colour: readonly number[]) => {
      const rows = picture.rowsOf(colour, 760, 800);
      return rows.reduce((sum, y) => sum + y, 0) / rows.length;
    };
    const [top, bottom] = [68, 316];
    expect(Math.abs(middle(colours.blue) - (top + bottom) / 2)).toBeLessThan(1.5);
    expect(Math.abs(middle(colours.vermilion) - (0.25 * top + 0.75 * bottom))).toBeLessThan(1.5);
  });

  test('names both axes and everything drawn', () => {
    const svg = drawTrainingCurves(stepReports(3), epochReports([flat(0.1)]));
    for (const word of ['Training loss', 'Step', 'Validation', 'Epoch', 'Classification', 'Localization'])
      expect(svg).toContain(`>${word}<`);
    for (const word of ['Regularization', 'AP50', 'AR100', 'AP30', 'Recall at IoU 0.3'])
      expect(svg).toContain(`>${word}<`);
    expect(svg).not.toContain('None yet');
  });

  test('says that there is nothing where there is nothing', () => {
    expect(drawTrainingCurves([], []).match(/None yet/g)).toHaveLength(2);
    expect(drawTrainingCurves(stepReports(5), epochReports([undefined])).match(/None yet/g)).toHaveLength(1);
    expect(drawTrainingCurves(stepReports(5), epochReports([flat(-1)])).match(/None yet/g)).toHaveLength(1);
  });

  test('marks a single step and a single epoch', async () => {
    const picture = await paint(drawTrainingCurves(stepReports(1), epochReports([flat(0.5)])));
    expect(picture.rowsOf(colours.blue, 56, 480).length).toBeGreaterThan(2);
    expect(picture.rowsOf(colours.green, 556, 980).length).toBeGreaterThan(2);
  });

  test('a long training makes no large file, and holds numbers only', () => {
    const svg = drawTrainingCurves(stepReports(100_000), epochReports(Array.from({ length: 2000 }, () => flat(0.4))));
    expect(svg.length).toBeLessThan(200_000);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
  });

  test('the same reports make the same picture', () => {
    const draw = () => drawTrainingCurves(stepReports(500), epochReports([flat(0.3), flat(0.5)]));
    expect(draw()).toBe(draw());
  });

  test('needs no font but the generic one and no address', () => {
    const svg = drawTrainingCurves(stepReports(5), epochReports([flat(0.3)]));
    expect(svg).toContain('font-family:sans-serif');
    expect(svg.replaceAll('http://www.w3.org/', '')).not.toMatch(/https?:/);
  });
});
