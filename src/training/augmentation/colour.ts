import type { Sample } from './sample.ts';

/**
 * Turns the hue and strengthens or weakens the colours; the mean of the channels stays, and grey with it.
 * @param hue radians
 * @param saturation factor: 0 takes the colours away
 */
export function changeColour({ planes, width, height }: Sample, hue: number, saturation: number): void {
  const area = width * height;
  const along = saturation * Math.cos(hue);
  const across = (saturation * Math.sin(hue)) / Math.sqrt(3);
  for (let red = 0, green = area, blue = 2 * area; red < area; red++, green++, blue++) {
    const r = planes[red]!;
    const g = planes[green]!;
    const b = planes[blue]!;
    const grey = (r + g + b) / 3;
    planes[red] = Math.min(1, Math.max(0, grey + along * (r - grey) + across * (b - g)));
    planes[green] = Math.min(1, Math.max(0, grey + along * (g - grey) + across * (r - b)));
    planes[blue] = Math.min(1, Math.max(0, grey + along * (b - grey) + across * (g - r)));
  }
}
