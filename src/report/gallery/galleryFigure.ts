import type { Box } from '../../geometry/box.ts';
import { type Html, html } from '../html/html.ts';
import type { Example } from './pickExamples.ts';
import type { Picture } from './takePictures.ts';

/** A picture with the truth's boxes whole and the detection's dashed, both on a dark line, and what is seen. */
export function galleryFigure(example: Example, { window, source }: Picture): Html {
  const { fileName, detection, truth, truths, overlap } = example;
  const label = `Part of ${fileName} at ${window.x}, ${window.y}`;
  return html`<figure class="crop"><svg viewBox="0 0 ${window.width} ${window.height}" role="img" aria-label="${label}"><title>${label}</title><image href="${source}" width="${window.width}" height="${window.height}" preserveAspectRatio="none"/>${truths
    .filter((box) => overlaps(box, window))
    .map((box) => frame(box, window, 'truth'))}${detection && frame(detection.box, window, 'detection')}</svg>
<figcaption>${detection ? html`score ${detection.score.toFixed(2)}` : 'no detection'}${
    overlap > 0 ? html`, overlap ${overlap.toFixed(2)}` : ''
  }${classes(detection?.category, truth?.category)}<br><span class="file">${fileName}</span></figcaption></figure>
`;
}

function classes(detected: string | undefined, marked: string | undefined): string {
  return detected === undefined || marked === undefined || detected === marked
    ? ''
    : `, called ${detected}, marked ${marked}`;
}

function frame(box: Box, window: Box, kind: 'truth' | 'detection'): Html {
  const place = (className: string) =>
    html`<rect class="${className}" x="${digits(box.x - window.x)}" y="${digits(box.y - window.y)}" width="${digits(box.width)}" height="${digits(box.height)}"/>`;
  return html`${place('halo')}${place(kind)}`;
}

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function digits(pixels: number): string {
  return pixels.toFixed(1);
}
