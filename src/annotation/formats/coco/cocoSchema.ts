import * as z from 'zod';

const word = z.union([z.string(), z.number().transform(String)]);
const pixels = z.number().min(0).max(1_000_000);
const point = z.object({ x: z.number(), y: z.number() });

const shape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('polyline'), points: z.array(point).min(1) }),
  z.object({ kind: z.literal('polygon'), points: z.array(point).min(1) }),
  z.object({ kind: z.literal('circle'), centre: point, radius: z.number().min(0) }),
  z.object({
    kind: z.literal('ellipse'),
    centre: point,
    radiusX: z.number().min(0),
    radiusY: z.number().min(0),
    rotation: z.number(),
  }),
  z.object({ kind: z.literal('point'), centre: point }),
]);

/** The whole file; its records are judged one by one. */
export const cocoDocument = z.object({
  images: z.array(z.unknown()),
  categories: z.array(z.unknown()),
  annotations: z.array(z.unknown()).default([]),
});

export const cocoImage = z.object({
  id: z.int(),
  file_name: z.string().min(1),
  width: pixels.default(0),
  height: pixels.default(0),
  patient: word.optional(),
  stratum: word.optional(),
});

export const cocoCategory = z.object({
  id: z.int(),
  name: z.string().min(1),
});

export const cocoAnnotation = z.object({
  id: z.int().optional(),
  image_id: z.int(),
  category_id: z.int(),
  bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
  area: z.number().min(0).optional(),
  iscrowd: z.union([z.literal(0), z.literal(1), z.boolean()]).default(0),
  shape: shape.optional(),
  phenotype: word.optional(),
  rater: word.optional(),
  track: word.optional(),
});
