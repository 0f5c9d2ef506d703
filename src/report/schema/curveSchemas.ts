import * as z from 'zod';
import { countSchema, figureSchema, intervalSchema } from './commonSchemas.ts';

const point = {
  threshold: z.number(),
  precision: figureSchema,
  recall: figureSchema,
  F1: figureSchema,
  falseAlarmsPerImage: z.number().min(0),
  falseAlarmsPerSquareMillimetre: z.number().min(0).optional().describe('with --micrometres-per-pixel'),
  falseAlarmsPerHour: z.number().min(0).optional().describe('with --frames-per-second'),
  specificity: figureSchema.describe('share of the images without truth that show no false alarm'),
};
const iou = z.number().min(0).max(1).describe('least overlap of a find');
const frocCurve = {
  falseAlarmsPerImage: z.array(z.number()),
  sensitivity: z.array(figureSchema),
  mean: figureSchema,
  perTruth: z
    .strictObject({
      falseAlarmsPerTruth: z.array(z.number()),
      sensitivity: z.array(figureSchema),
      mean: figureSchema,
    })
    .describe('the same against false alarms for each true sperm'),
};

export const curvesSchema = z.array(
  z.strictObject({
    id: z.int(),
    name: z.string(),
    precision: z
      .array(z.strictObject({ iou, precision: z.array(figureSchema).length(101) }))
      .describe('at recalls 0, 0.01, ... 1'),
    froc: z.array(z.strictObject({ iou, ...frocCurve })),
    recall30Exact: intervalSchema.optional().describe('Clopper and Pearson'),
    bestF1: z.array(z.strictObject({ iou, ...point })).describe('at the threshold of the best F1 on these very data'),
    centre: z.strictObject({ froc: z.strictObject(frocCurve), bestF1: z.strictObject(point).optional() }),
  }),
);

export const modelPointsSchema = z
  .array(z.strictObject({ category: z.string(), name: z.enum(['screening', 'balanced', 'strict']), iou, ...point }))
  .describe("at the model's own thresholds, with --model");

const workSchema = z.strictObject({
  items: countSchema,
  sperm: countSchema,
  until: z.array(
    z.strictObject({
      share: z.number(),
      looks: z.number().optional().describe('absent where all of them do not show so many'),
      randomLooks: z.number().optional(),
      saved: z.number().optional(),
    }),
  ),
  curve: z.array(z.number()).length(101).describe('share seen after 0, 1, ... 100 % of the items, best first'),
});

export const workSavedSchema = z.strictObject({ fields: workSchema.optional(), crops: workSchema.optional() });

export const calibrationSchema = z.strictObject({
  bins: z.array(
    z.strictObject({
      from: z.number(),
      to: z.number(),
      detections: countSchema,
      meanScore: z.number(),
      hitShare: z.number(),
    }),
  ),
  expectedCalibrationError: z.number(),
});

export const scoresSchema = z
  .array(z.strictObject({ from: z.number(), to: z.number(), right: countSchema, wrong: countSchema }))
  .describe('detections by score, IoU 0.3');
