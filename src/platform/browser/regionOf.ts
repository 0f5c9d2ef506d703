import type { Box } from '../../geometry/box.ts';
import { clampBox } from '../../geometry/clampBox.ts';

/** The part of a picture that a region covers; all of it where that is none. */
export function regionOf(picture: { readonly width: number; readonly height: number }, region: Box | undefined): Box {
  const part = region === undefined ? undefined : clampBox(region, picture);
  return part === undefined || part.width < 1 || part.height < 1 ? { x: 0, y: 0, ...picture } : part;
}
