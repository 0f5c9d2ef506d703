import { z } from 'zod';
import type { Plane } from '../../plane/plane.ts';
import type { DustMap } from '../dust/dustMap.ts';
import { fillHoles } from '../glare/fillHoles.ts';

export const artefactsSchema = z.strictObject({
  step: z.literal('artefacts'),
  depth: z
    .number()
    .min(0.002)
    .max(1)
    .default(0.02)
    .describe('smallest change of brightness that counts as dust, as a part'),
  images: z.int().min(5).max(64).default(24).describe('of the session that dust is looked for in, at most'),
});

/** Takes away dust that all images of a session show at the same place, in place. */
export function removeDust(planes: readonly Plane[], { gains, isHidden }: DustMap): void {
  const hasHidden = isHidden.includes(1);
  for (const plane of planes) {
    const { values } = plane;
    for (let i = 0; i < values.length; i++) values[i] = values[i]! * gains[i]!;
    if (hasHidden) values.set(fillHoles(plane, (i) => isHidden[i] === 0).values);
  }
}
