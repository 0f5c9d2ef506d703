import type { Dataset } from './dataset.ts';
import { isAttributes } from './isAttributes.ts';

/** What boxes lie around: heads alone, or whole sperm with their tails. */
export const labelStyles = ['head', 'sperm'] as const;

export type LabelStyle = (typeof labelStyles)[number];

/** A style in words that follow "boxes around". */
export const labelStyleWords: Readonly<Record<LabelStyle, string>> = { head: 'heads', sperm: 'whole sperm' };

/** The style of a dataset's boxes, where its COCO `info` says so as `labelStyle`. */
export function labelStyleOf({ attributes }: Pick<Dataset, 'attributes'>): LabelStyle | undefined {
  const info = attributes?.info;
  return isAttributes(info) ? labelStyles.find((style) => style === info.labelStyle) : undefined;
}
