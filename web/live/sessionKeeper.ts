import type { Detection } from '../../src/detection/detection.ts';
import { encodeCrop, encodePicture } from '../../src/platform/browser/encodePicture.ts';
import { cell } from '../state/cell.ts';
import type { Counted } from '../state/counter.ts';
import * as sessions from '../state/session.ts';
import type { SessionStore } from './sessionStore.ts';

/** What was seen in a picture. */
export interface Seen {
  readonly bitmap: ImageBitmap;
  readonly counted: readonly Counted[];
  readonly detections: readonly Detection[];
  readonly micrometresPerPixel: number | undefined;
}

/** For so long after its first sight a better view takes the place of the first one, in milliseconds. */
const improving = 4000;

/** What is not new is written down at most so often, in milliseconds. */
const storing = 1000;

/** Undecided findings that keep their frame. */
const heldFrames = 300;

/**
 * The session: what was seen, and what was decided on it.
 *
 * @param store Nothing where the browser keeps nothing; then all is in memory alone.
 */
export function createSessionKeeper(
  session: sessions.Session,
  store: SessionStore | undefined,
  onTrouble: (error: unknown) => void,
) {
  const current = cell(session);
  let hasLooked = session.counted > 0 || session.field > 1;
  let storedAt = 0;
  /** Seen since it was last written down. */
  const lastSeen = new Map<number, number>();
  const persist = (work: Promise<void> | undefined) => work?.catch(onTrouble);
  const saveHead = () => persist(store?.saveHead(current.get()));
  const change = (number: number, changes: Parameters<typeof sessions.changeFinding>[2]) => {
    current.update((value) => sessions.changeFinding(value, number, changes));
    return current.get().findings.find((finding) => finding.number === number);
  };

  return {
    session: current,
    /** Whether a picture was looked at in this session. */
    hasLooked: () => hasLooked,
    /** Takes in a picture; ends when all that is worth it is stored, or another session began. */
    record: async ({ bitmap, counted, detections, micrometresPerPixel }: Seen): Promise<void> => {
      hasLooked = true;
      const { id } = current.get();
      const at = Date.now();
      for (const { number } of counted) lastSeen.set(number, at);
      const known = new Map(current.get().findings.map((finding) => [finding.number, finding]));
      const better = counted.filter(({ number, isNew, isBest }) => {
        const finding = known.get(number);
        return isNew || (isBest && finding?.decision === 'open' && at - finding.firstSeen < improving);
      });
      const isNew = better.some((sperm) => sperm.isNew);
      if (!isNew && at - storedAt < storing) return;
      storedAt = at;
      current.update((value) => sessions.markSeen(value, lastSeen));
      lastSeen.clear();
      if (better.length === 0) return;
      const numbers = new Map(counted.map(({ index, number }) => [index, number]));
      const [image, ...crops] = await Promise.all([
        encodePicture(bitmap),
        ...better.map(({ box }) => encodeCrop(bitmap, box)),
      ]);
      if (current.get().id !== id) return;
      const frame: sessions.StoredFrame = {
        id: crypto.randomUUID(),
        width: bitmap.width,
        height: bitmap.height,
        image,
        detections: detections.map((detection, index) => ({ ...detection, number: numbers.get(index) })),
      };
      better.forEach(({ number, box, score, isNew }, index) => {
        const view: sessions.View = { frame, box, score, crop: crops[index]!, at };
        const finding = { number, firstSeen: at, lastSeen: at, view, micrometresPerPixel };
        if (isNew) current.update((value) => sessions.addFinding(value, finding));
        else change(number, { view });
      });
      current.update((value) => sessions.releaseFrames(value, heldFrames));
      saveHead();
    },
    /** Keeps, dismisses or opens again; what is kept is on the disk when this ends. */
    decide: async (number: number, decision: sessions.Decision): Promise<void> => {
      const finding = change(number, { decision });
      if (finding === undefined) return;
      await persist(decision === 'kept' ? store?.saveKept(finding) : store?.removeKept(number));
      await saveHead();
    },
    writeNote: async (number: number, note: string): Promise<void> => {
      const finding = change(number, { note });
      if (finding?.decision === 'kept') await persist(store?.saveKept(finding));
    },
    /** Begins to count the time, where nothing was counted before. */
    start: () => {
      const { counted, field, id } = current.get();
      if (counted === 0 && field === 1) current.set(sessions.startSession(id, Date.now()));
    },
    nextField: () => {
      current.update(sessions.nextField);
      saveHead();
    },
    /** Begins a new session; what the last one kept is gone. */
    begin: async () => {
      hasLooked = false;
      current.set(sessions.startSession(crypto.randomUUID(), Date.now()));
      await persist(store?.clear());
      await saveHead();
    },
  };
}

export type SessionKeeper = ReturnType<typeof createSessionKeeper>;
