import Papa from 'papaparse';
import type { Annotation, Category, Dataset } from '../../src/annotation/dataset.ts';
import { writeCoco } from '../../src/annotation/formats/coco/writeCoco.ts';
import { roundBox, roundScore } from '../../src/detection/roundDetection.ts';
import type { Finding, Session, StoredFrame } from './session.ts';

/** A session's files by their paths. */
export type SessionArchive = Readonly<Record<string, Blob>>;

/**
 * A session to hand on: `findings.csv` of all that was counted, `dataset.json` (COCO) of what was kept, `frames/` and
 * `crops/` of it. In a kept frame everything that was detected is annotated, with its decision, so that nothing in the
 * picture passes for background; what was dismissed is of the category "not sperm", which is background to be learnt.
 */
export function sessionArchive(session: Session, categories: readonly Category[]): SessionArchive {
  const kept = session.findings.filter(({ decision }) => decision === 'kept').reverse();
  const frames = [...new Map(kept.flatMap(({ view: { frame } }) => (frame ? [[frame.id, frame]] : []))).values()];
  const frameNames = new Map(frames.map(({ id }, index) => [id, `frames/${String(index + 1).padStart(4, '0')}.jpg`]));
  const crops = kept.map((finding) => [cropName(finding), finding.view.crop] as const);
  return {
    'findings.csv': new Blob([findingsCsv(session, frameNames)], { type: 'text/csv' }),
    'dataset.json': new Blob([writeCoco(dataset(session, frames, frameNames, categories))]),
    ...Object.fromEntries(frames.map(({ id, image }) => [frameNames.get(id)!, image])),
    ...Object.fromEntries(crops),
  };
}

function cropName({ number }: Finding): string {
  return `crops/${String(number).padStart(4, '0')}.jpg`;
}

function findingsCsv({ findings, startedAt }: Session, frameNames: ReadonlyMap<string, string>): string {
  const seconds = (at: number) => Number(((at - startedAt) / 1000).toFixed(1));
  const rows = findings.toReversed().map((finding) => {
    const { number, field, decision, firstSeen, lastSeen, view, micrometresPerPixel, note } = finding;
    const [x, y, width, height] = roundBox(view.box);
    const isKept = decision === 'kept';
    return {
      number,
      decision,
      field,
      seen_at: new Date(firstSeen).toISOString(),
      first_seen_s: seconds(firstSeen),
      last_seen_s: seconds(lastSeen),
      score: roundScore(view.score),
      x,
      y,
      width,
      height,
      micrometres_per_pixel: micrometresPerPixel ?? '',
      frame: (isKept && frameNames.get(view.frame?.id ?? '')) || '',
      crop: isKept ? cropName(finding) : '',
      note,
    };
  });
  return `${Papa.unparse(rows, { columns: csvColumns, newline: '\r\n', escapeFormulae: true })}\r\n`;
}

const csvColumns = [
  'number',
  'decision',
  'field',
  'seen_at',
  'first_seen_s',
  'last_seen_s',
  'score',
  'x',
  'y',
  'width',
  'height',
  'micrometres_per_pixel',
  'frame',
  'crop',
  'note',
];

function dataset(
  { findings }: Session,
  frames: readonly StoredFrame[],
  frameNames: ReadonlyMap<string, string>,
  categories: readonly Category[],
): Dataset {
  const notSperm: Category = { id: Math.max(0, ...categories.map(({ id }) => id)) + 1, name: 'not sperm' };
  const findingOf = new Map(findings.map((finding) => [finding.number, finding]));
  const images = frames.map(({ id, width, height }, index) => {
    return { id: index + 1, fileName: frameNames.get(id)!, width, height };
  });
  let nextId = 1;
  const annotations = frames.flatMap(({ detections }, index) =>
    detections.map(({ box, score, categoryId, number }): Annotation => {
      const decision = (number === undefined ? undefined : findingOf.get(number)?.decision) ?? 'open';
      return {
        id: nextId++,
        imageId: index + 1,
        categoryId: decision === 'dismissed' ? notSperm.id : categoryId,
        box,
        area: box.width * box.height,
        isCrowd: false,
        ...(number === undefined ? {} : { track: String(number) }),
        attributes: { score: roundScore(score), decision },
      };
    }),
  );
  return { images, categories: [...categories, notSperm], annotations };
}
