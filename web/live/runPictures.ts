import { isTesescopeError } from '../../src/errors.ts';
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
  readonly region: () => Box | undefined;
  /** Nothing where the detector is not ready. */
  readonly look: (picture: BrowserPicture) => Promise<DetectionAnswer> | undefined;
  readonly show: (looked: Looked) => Promise<void>;
  readonly onEnd: (event: SourceEvent) => void;
  readonly onTrouble: (error: unknown) => void;
}

/**
 * Takes a source's pictures one after another, to its end or until it is not wanted. While one is shown the detector is
 * at the next, and at no more: no queue grows.
 */
export async function runPictures(source: PictureSource, ports: PicturePorts): Promise<void> {
  let looking = lookAtNext(source, ports);
  for (;;) {
    const looked = await looking;
    if (looked === 'end') return;
    looking = lookAtNext(source, ports);
    if (looked === 'nothing') continue;
    if (ports.isWanted()) await ports.show(looked).catch(ports.onTrouble);
    else looked.bitmap.close();
  }
}

async function lookAtNext(source: PictureSource, ports: PicturePorts): Promise<Looked | 'nothing' | 'end'> {
  if (!(await ports.mayGoOn())) return 'end';
  let picture: Picture | undefined;
  try {
    picture = await source.next(ports.region());
  } catch (error) {
    if (!ports.isWanted()) return 'end';
    if (error instanceof SourceLostError) ports.onEnd({ kind: 'lost', message: error.message });
    else if (isTesescopeError(error)) ports.onTrouble(error);
    else ports.onEnd({ kind: 'refused', message: String(error) });
    return isTesescopeError(error) && !(error instanceof SourceLostError) ? 'nothing' : 'end';
  }
  if (picture === undefined) {
    if (ports.isWanted()) ports.onEnd({ kind: 'ended' });
    return 'end';
  }
  try {
    const answer = await ports.look(picture.picture);
    return { picture, answer, bitmap: answer?.bitmap ?? (await toBitmap(picture.picture)) };
  } catch (error) {
    ports.onTrouble(error);
    return 'nothing';
  }
}

async function toBitmap(picture: BrowserPicture): Promise<ImageBitmap> {
  if (picture instanceof ImageBitmap) return picture;
  const bitmap = await createImageBitmap(picture);
  picture.close();
  return bitmap;
}
