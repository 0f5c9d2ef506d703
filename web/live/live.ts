import { isTesescopeError, TesescopeError } from '../../src/errors.ts';
import type { Box } from '../../src/geometry/box.ts';
import type { DetectionClient, DetectorState } from '../../src/platform/browser/detectionClient.ts';
import type { DetectionAnswer } from '../../src/platform/browser/detectionMessages.ts';
import type { BrowserPicture } from '../../src/platform/browser/pictureReader.ts';
import type { Picture, PictureSource } from '../../src/platform/browser/pictureSource.ts';
import type { Vector } from '../../src/video/vector.ts';
import { cell } from '../state/cell.ts';
import { type Counter, countPhotographs, countTracks, type FrameCount } from '../state/counter.ts';
import { emptyMeter, measureFrame } from '../state/frameMeter.ts';
import { addNotice, dropNotices, type Notice } from '../state/notices.ts';
import { createPictureShift } from '../state/pictureShift.ts';
import { calibrationKey, type Preferences } from '../state/preferences.ts';
import { lowestScore } from '../state/sensitivity.ts';
import { nextSide, startSide } from '../state/sideController.ts';
import {
  isAwaited,
  nextSourceState,
  type SourceEvent,
  type SourceRequest,
  type SourceState,
} from '../state/sourceState.ts';
import { type Looked, runPictures } from './runPictures.ts';
import type { SessionKeeper } from './sessionKeeper.ts';

/** The picture on the screen, with what was counted in it; nothing where no detector has looked at it. */
export interface Shown {
  readonly bitmap: ImageBitmap;
  /** The size of the source's whole picture, in pixels. */
  readonly whole: Picture['whole'];
  readonly count: FrameCount;
  readonly fileName: string | undefined;
}

export interface OpenedSource {
  readonly source: PictureSource;
  /** Which camera it is, to be remembered. */
  readonly deviceId?: string | undefined;
}

export interface LivePorts {
  readonly keeper: SessionKeeper;
  readonly preferences: Preferences;
  readonly savePreferences: (preferences: Preferences) => void;
  /** @param camera The camera of last time. */
  readonly openSource: (request: SourceRequest, camera: string | undefined) => Promise<OpenedSource>;
  readonly startDetector: (onState: (state: DetectorState) => void) => DetectionClient;
  /** Tells that a new sperm was counted. */
  readonly alarm: () => void;
}

const nothingCounted: FrameCount = { counted: [], uncounted: [], moved: { x: 0, y: 0 } };

export type Live = ReturnType<typeof createLive>;

/** Pictures from a source through the detector to the screen and the session; as many at a time as it has workers for. */
export function createLive(ports: LivePorts) {
  const { keeper } = ports;
  const source = cell<SourceState>({ kind: 'none' });
  const detector = cell<DetectorState>({ kind: 'loading', restarts: 0 });
  const isFrozen = cell(false);
  const shown = cell<Shown | undefined>(undefined);
  const meter = cell(emptyMeter);
  const skipped = cell(0);
  const side = cell(startSide(ports.preferences.detail));
  const preferences = cell(ports.preferences);
  const notices = cell<readonly Notice[]>([]);
  /** When the alarm last told of a new sperm, in milliseconds of `performance.now()`. */
  const alarmedAt = cell<number | undefined>(undefined);
  let current: PictureSource | undefined;
  let counter: Counter = countTracks(0, lowestScore);
  /**
   * Where the stage was when the field that is counted began; another is reached when it moved by a whole picture. Nothing
   * where the next picture begins it.
   */
  let fieldAt: Vector | undefined;
  let shiftOf = createPictureShift();
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const goOn of waiting) goOn();
    waiting.clear();
  };
  /** What the last picture brought is stored while the next one is looked at. */
  let recording: Promise<void> = Promise.resolve();

  const say = (kind: Notice['kind'], text: string) =>
    notices.update((value) => addNotice(value, kind, text, performance.now()));
  const trouble = (error: unknown) => say('trouble', isTesescopeError(error) ? error.message : String(error));
  const happened = (event: SourceEvent) => source.update((state) => nextSourceState(state, event));
  const client = ports.startDetector((state) => {
    const before = detector.get();
    detector.set(state);
    if (state.kind === 'loading' && state.restarts > 0) {
      say('trouble', 'The detector stopped and is started again; nothing that was kept is lost.');
    }
    if (state.kind === 'ready' && before.kind === 'loading' && before.restarts > 0)
      say('done', 'The detector is back.');
    wake();
  });

  const sensitivity = () => {
    const state = detector.get();
    const screening = state.kind === 'ready' ? state.report.metadata.operatingPoints.screening : lowestScore;
    return preferences.get().sensitivity ?? screening;
  };

  /** A picture for each worker. */
  const atOnce = () => {
    const state = detector.get();
    return state.kind === 'ready' ? state.workers : 1;
  };

  function run(opened: PictureSource): Promise<void> {
    const isWanted = () => current === opened;
    return runPictures(opened, {
      isWanted,
      mayGoOn: async () => {
        while (isWanted() && (isFrozen.get() || (!opened.isLive && detector.get().kind !== 'ready'))) {
          await new Promise<void>((resolve) => waiting.add(resolve));
        }
        return isWanted();
      },
      atOnce,
      region: () => preferences.get().regions[opened.name],
      look: (picture) => (detector.get().kind === 'ready' ? look(opened, picture) : undefined),
      show: (looked) => show(opened, looked),
      onEnd: happened,
      onTrouble: trouble,
    });
  }

  async function show(opened: PictureSource, { picture, bitmap, answer }: Looked): Promise<void> {
    const count = answer === undefined ? nothingCounted : countIn(picture, answer);
    await replaceShown({ bitmap, whole: picture.whole, count, fileName: picture.fileName });
    if (current !== opened) return;
    const now = performance.now();
    meter.update((value) => measureFrame(value, now, now - picture.takenAt));
    skipped.set(opened.skipped());
    if (answer === undefined) return;
    if (picture.fileName !== undefined && keeper.hasLooked()) keeper.nextField();
    const { detections } = answer;
    const seen = { bitmap, counted: count.counted, detections, micrometresPerPixel: pixelSize() };
    recording = keeper.record(seen).catch(trouble);
  }

  async function replaceShown(next: Shown | undefined): Promise<void> {
    await recording;
    const before = shown.get();
    shown.set(next);
    before?.bitmap.close();
  }

  async function look(opened: PictureSource, picture: BrowserPicture): Promise<DetectionAnswer> {
    const isAdapted = opened.isLive && preferences.get().detail === 'automatic';
    const asked = side.get().side;
    const answer = await client.look({ picture, side: asked, scoreThreshold: lowestScore });
    const { milliseconds } = answer;
    if (isAdapted && milliseconds !== undefined && side.get().side === asked) {
      side.update((controller) => nextSide(controller, milliseconds / atOnce()));
    }
    return answer;
  }

  function countIn({ time, origin }: Picture, { detections, spectrum, bitmap }: DetectionAnswer): FrameCount {
    const count = counter.count({ detections, time, shift: shiftOf(spectrum, origin) }, sensitivity());
    const { counted, moved } = count;
    const at = { x: origin.x + moved.x, y: origin.y + moved.y };
    fieldAt ??= at;
    if (Math.abs(at.x - fieldAt.x) > bitmap.width || Math.abs(at.y - fieldAt.y) > bitmap.height) {
      fieldAt = at;
      keeper.nextField();
    }
    if (preferences.get().alarm && counted.some(({ isNew }) => isNew)) {
      alarmedAt.set(performance.now());
      ports.alarm();
    }
    return count;
  }

  function pixelSize(): number | undefined {
    const picture = shown.get()?.whole;
    return picture === undefined || current === undefined
      ? undefined
      : preferences.get().pixelSizes[calibrationKey(current.name, picture)];
  }

  function close(): void {
    current?.close();
    current = undefined;
    isFrozen.set(false);
    wake();
  }

  async function ask(request: SourceRequest): Promise<void> {
    close();
    if (source.get().kind !== 'lost') await replaceShown(undefined);
    happened({ kind: 'ask', request });
    const asked = source.get();
    try {
      const opened = await ports.openSource(request, preferences.get().deviceId);
      if (source.get() !== asked) return opened.source.close();
      if (opened.deviceId !== undefined) prefer({ deviceId: opened.deviceId });
      const last = keeper.session.get().counted;
      counter = request.kind === 'images' ? countPhotographs(last) : countTracks(last, lowestScore);
      fieldAt = undefined;
      shiftOf = createPictureShift();
      side.set(startSide(preferences.get().detail));
      meter.set(emptyMeter);
      skipped.set(0);
      current = opened.source;
      keeper.start();
      happened({ kind: 'opened', name: opened.source.name });
      await run(opened.source);
    } catch (error) {
      const isForeseen = isTesescopeError(error);
      if (source.get() === asked) happened({ kind: 'refused', message: isForeseen ? error.message : String(error) });
    }
  }

  function prefer(change: Partial<Preferences>): void {
    preferences.update((value) => ({ ...value, ...change }));
    ports.savePreferences(preferences.get());
  }

  return {
    source,
    detector,
    isFrozen,
    shown,
    meter,
    skipped,
    side,
    preferences,
    notices,
    alarmedAt,
    sensitivity,
    pixelSize,
    ask,
    prefer,
    say,
    trouble,
    restartDetector: client.restart,
    nextField: () => {
      fieldAt = undefined;
      keeper.nextField();
    },
    close: () => {
      close();
      happened({ kind: 'closed' });
      replaceShown(undefined).catch(trouble);
    },
    toggleFreeze: () => {
      isFrozen.update((value) => !value);
      wake();
    },
    /** The part of the source to look at, in its pixels; all of it where nothing is given. */
    setRegion: (region: Box | undefined) => {
      if (current === undefined) return;
      const { [current.name]: _, ...others } = preferences.get().regions;
      prefer({ regions: region === undefined ? others : { ...others, [current.name]: region } });
    },
    region: () => (current === undefined ? undefined : preferences.get().regions[current.name]),
    calibrate: (micrometresPerPixel: number) => {
      const picture = shown.get()?.whole;
      if (picture === undefined || current === undefined) throw new TesescopeError('usage', 'Open a source first.');
      const key = calibrationKey(current.name, picture);
      prefer({ pixelSizes: { ...preferences.get().pixelSizes, [key]: micrometresPerPixel } });
    },
    setDetail: (detail: Preferences['detail']) => {
      prefer({ detail });
      side.set(startSide(detail));
    },
    /** Opens a camera again that went away, once it is there. */
    reopenLost: (cameras: readonly { readonly deviceId: string }[]) => {
      const state = source.get();
      if (!isAwaited(state)) return;
      const wanted = state.request.deviceId ?? preferences.get().deviceId;
      const isBack = cameras.some(({ deviceId }) => wanted === undefined || deviceId === wanted);
      if (isBack) ask(state.request).then(() => undefined, trouble);
    },
    dropOldNotices: () => notices.update((value) => dropNotices(value, performance.now())),
    dropNotice: (id: number) => notices.update((value) => value.filter((notice) => notice.id !== id)),
  };
}
