import { type Plane, planeOf } from './plane.ts';

/** Grey of planes, as they are linear: luma by ITU-R BT.601. A grey plane is given back as it is. */
export function luminance(planes: readonly Plane[]): Plane {
  const [red, green, blue] = planes;
  if (green === undefined || blue === undefined) return red!;
  const values = new Float32Array(red!.values.length);
  for (let i = 0; i < values.length; i++) {
    values[i] = 0.299 * red!.values[i]! + 0.587 * green.values[i]! + 0.114 * blue.values[i]!;
  }
  return planeOf(red!, values);
}

/** Puts another luminance in planes: what it differs by is added to each colour, in place, so that hues stay. */
export function replaceLuminance(planes: readonly Plane[], old: Plane, luma: Plane): void {
  for (const { values } of planes) {
    if (values === old.values) values.set(luma.values);
    else for (let i = 0; i < values.length; i++) values[i] = values[i]! + luma.values[i]! - old.values[i]!;
  }
}
