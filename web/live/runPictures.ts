import { isTesescopeError, TesescopeError } from '../../src/errors.ts';
import type { Box } from '../../src/geometry/box.ts';
import type { DetectionAnswer } from '../../src/platform/browser/detectionMessages.ts';
import type { BrowserPicture } from '../../src/platform/browser/pictureReader.ts';
import type { Picture, PictureSource } from '../../src/platform/browser/pictureSource.ts';
import { SourceLostError } from '../../src/platform/browser/sourceLostError.ts';
import type { SourceEvent } from '../state/sourceState.ts';

/** A picture that the detector has looked at; without an answer where it was not ready, and the picture is live. */
export interface Looked {
  readonly picture: Picture;
  readonly bitmap: ImageBitmap;
  readonly answer: DetectionAnswer | undefined;
}

export interface PicturePorts {
  /** Waits until a picture may be looked at; false where the source is not wanted any more. */
  readonly mayGoOn: () => Promise<boolean>;
  readonly isWanted: () => boolean;
  /** Pictures that the detector looks at at a time. */
  readonly atOnce: () => number;
  readonly region: () => Box | undefined;
  /** Nothing where the detector is not ready. */
  readonly look: (picture: BrowserPicture) => Promise<DetectionAnswer> | undefined;
  readonly show: (looked: Looked) => Promise<void>;
  readonly onEnd: (event: SourceEvent) => void;
  readonly onTrouble: (error: unknown) => void;
}

/**
 * Takes a source's pictures one after another, to its end or until it is not wanted, and shows them in that order. The
 * detector is at so many at a time, while the one before them is shown, and at no more: no queue grows.
 */
export async function runPictures(source: PictureSource, ports: PicturePorts): Promise<void> {
  /** Of the last pictures, when the showing of each begins. */
  const beginnings: Promise<unknown>[] = [];
  let shown: Promise<void> = Promise.resolve();
  for (;;) {
    while (beginnings.length >= ports.atOnce()) await beginnings.shift();
    const taken = await takeNext(source, ports);
    if (taken.kind === 'nothing') continue;
    if (taken.kind === 'end') {
      if (taken.event?.kind === 'ended') await shown;
      if (taken.event !== undefined && ports.isWanted()) ports.onEnd(taken.event);
      return shown;
    }
    const looked = lookAt(taken.picture, ports);
    const beginning = Promise.all([looked, shown]);
    beginnings.push(beginning);
    shown = beginning.then(([result]) => showLooked(result, ports));
  }
}

type Taken =
  | { readonly kind: 'picture'; readonly picture: Picture }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'end'; readonly event?: SourceEvent };

async function takeNext(source: PictureSource, ports: PicturePorts): Promise<Taken> {
  if (!(await ports.mayGoOn())) return { kind: 'end' };
  try {
    const picture = await source.next(ports.region());
    return picture === undefined ? { kind: 'end', event: { kind: 'ended' } } : { kind: 'picture', picture };
  } catch (error) {
    if (error instanceof SourceLostError) return { kind: 'end', event: { kind: 'lost', message: error.message } };
    if (!isTesescopeError(error)) return { kind: 'end', event: { kind: 'refused', message: String(error) } };
    if (ports.isWanted()) ports.onTrouble(error);
    return { kind: 'nothing' };
  }
}

async function lookAt(picture: Picture, ports: PicturePorts): Promise<Looked | undefined> {
  // The detector may have stopped while the picture was read.
  if (!(await ports.mayGoOn())) {
    picture.picture.close();
    return undefined;
  }
  try {
    const answer = await ports.look(picture.picture);
    return { picture, answer, bitmap: answer?.bitmap ?? (await toBitmap(picture.picture)) };
  } catch (error) {
    ports.onTrouble(picture.fileName === undefined ? error : named(error, picture.fileName));
    return undefined;
  }
}

async function showLooked(looked: Looked | undefined, ports: PicturePorts): Promise<void> {
  if (looked === undefined) return;
  if (await ports.mayGoOn()) await ports.show(looked).catch(ports.onTrouble);
  else looked.bitmap.close();
}

async function toBitmap(picture: BrowserPicture): Promise<ImageBitmap> {
  if (picture instanceof ImageBitmap) return picture;
  try {
    return await createImageBitmap(picture);
  } finally {
    picture.close();
  }
}

function named(error: unknown, fileName: string): unknown {
  return isTesescopeError(error) ? new TesescopeError(error.code, `${fileName}: ${error.message}`) : error;
}
