import { z } from 'zod';

const box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

const schema = z.object({
  /** The camera of last time. */
  deviceId: z.string().optional(),
  /** A sound and a flash for each new sperm. */
  alarm: z.boolean(),
  theme: z.enum(['system', 'dark', 'light']),
  detail: z.enum(['automatic', 'fast', 'fine']),
  /** From which score on a detection counts; the model's screening point where nobody chose. */
  sensitivity: z.number().min(0).max(1).optional(),
  /** Micrometres a pixel, by source and picture size. */
  pixelSizes: z.record(z.string(), z.number().positive()),
  /** The part to look at, by source. */
  regions: z.record(z.string(), box),
});

/** What the page remembers from one visit to the next. */
export type Preferences = z.infer<typeof schema>;

export const defaultPreferences: Preferences = {
  alarm: true,
  theme: 'system',
  detail: 'automatic',
  pixelSizes: {},
  regions: {},
};

/** What was stored; the defaults where it is nothing or broken. */
export function parsePreferences(text: string | null): Preferences {
  try {
    return schema.parse({ ...defaultPreferences, ...JSON.parse(text ?? '{}') });
  } catch {
    return defaultPreferences;
  }
}

/** Under what a pixel size is remembered: another picture size of the same source is another calibration. */
export function calibrationKey(source: string, picture: { readonly width: number; readonly height: number }): string {
  return `${source} ${picture.width}x${picture.height}`;
}
