import { errorKinds } from '../../evaluation/errorKinds/errorKind.ts';
import { galleryFigure } from '../gallery/galleryFigure.ts';
import type { Example } from '../gallery/pickExamples.ts';
import type { Picture } from '../gallery/takePictures.ts';
import { type Html, html } from '../html/html.ts';
import { errorTexts } from './errorTexts.ts';

/** The worst errors as pictures. */
export interface Gallery {
  readonly examples: readonly Example[];
  /** Of the examples; nothing where the image was not to be had. */
  readonly pictures: readonly (Picture | undefined)[];
}

/** Pictures of the worst of each kind of error, or why there are none. */
export function galleryBody({ examples, pictures }: Gallery): Html {
  if (examples.length === 0) return html`<p>There is no error to show.</p>\n`;
  const absent = new Set(examples.filter((_, place) => pictures[place] === undefined).map(({ fileName }) => fileName));
  const note =
    absent.size === 0
      ? ''
      : html`<p class="caution"><b>Left out.</b> These images were not to be had: ${[...absent].join(', ')}. Name their folder with <code>--images</code>.</p>\n`;
  if (pictures.every((picture) => picture === undefined)) return html`${note}`;
  const kinds = errorKinds.filter((kind) =>
    examples.some((example, place) => example.kind === kind && pictures[place]),
  );
  return html`<p>The worst of each kind: wrong detections with the highest scores, and the largest of what was missed.</p>
<p><span class="key"><svg width="22" height="14" viewBox="0 0 22 14" aria-hidden="true"><rect class="halo" x="2" y="2" width="18" height="10"/><rect class="truth" x="2" y="2" width="18" height="10"/></svg> whole: marked by people</span> <span class="key"><svg width="22" height="14" viewBox="0 0 22 14" aria-hidden="true"><rect class="halo" x="2" y="2" width="18" height="10"/><rect class="detection" x="2" y="2" width="18" height="10"/></svg> dashed: the detection</span></p>
${note}${kinds.map(
  (kind) => html`<div class="kind"><h3>${errorTexts[kind].title}</h3>
<p class="meaning">${errorTexts[kind].meaning}</p>
<div class="crops">${examples.map((example, place) => {
    const picture = pictures[place];
    return example.kind === kind && picture ? galleryFigure(example, picture) : '';
  })}</div></div>
`,
)}`;
}
