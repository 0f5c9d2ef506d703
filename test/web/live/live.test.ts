import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { DetectionAnswer, DetectorReport } from '../../../src/platform/browser/detectionMessages.ts';
import type { Picture, PictureSource } from '../../../src/platform/browser/pictureSource.ts';
import { pictureSpectrum } from '../../../src/video/shift/pictureSpectrum.ts';
import type { Vector } from '../../../src/video/vector.ts';
import { createLive } from '../../../web/live/live.ts';
import { createSessionKeeper } from '../../../web/live/sessionKeeper.ts';
import { defaultPreferences } from '../../../web/state/preferences.ts';
import { startSession } from '../../../web/state/session.ts';
import type { SourceRequest } from '../../../web/state/sourceState.ts';
import { FakeCanvas } from './fakeCanvas.ts';

const images: SourceRequest = { kind: 'images', files: [] };
const video: SourceRequest = { kind: 'video', file: new File([], 'a.mp4') };

/** What a picture shows. */
interface Scene {
  readonly width: number;
  readonly height: number;
  /** How far the stage has moved to the right. */
  readonly stage: number;
  /** Where it begins in the source's whole picture. */
  readonly origin: Vector;
  /** Each is 8 x 8. */
  readonly sperm: readonly Vector[];
  readonly fileName: string | undefined;
}

function scene(changes: Partial<Scene> = {}): Scene {
  return { width: 64, height: 48, stage: 0, origin: { x: 0, y: 0 }, sperm: [], fileName: undefined, ...changes };
}

class FakeBitmap {
  readonly scene: Scene;
  readonly width: number;
  readonly height: number;
  constructor(scene: Scene) {
    this.scene = scene;
    this.width = scene.width;
    this.height = scene.height;
  }
  close() {}
}

beforeAll(() => {
  vi.stubGlobal('OffscreenCanvas', FakeCanvas);
  vi.stubGlobal('ImageBitmap', FakeBitmap);
});

function answerOf(bitmap: ImageBitmap): DetectionAnswer {
  const { width, height, stage, origin, sperm } = (bitmap as unknown as FakeBitmap).scene;
  const grain = (x: number, y: number) => (((x * 73_856_093) ^ (y * 19_349_663)) >>> 0) % 251;
  const data = Uint8Array.from({ length: width * height }, (_, i) =>
    grain(stage + origin.x + (i % width), origin.y + Math.floor(i / width)),
  );
  return {
    bitmap,
    detections: sperm.map(({ x, y }) => ({ box: { x, y, width: 8, height: 8 }, score: 0.9, categoryId: 1 })),
    spectrum: pictureSpectrum({ width, height, channels: 1, depth: 8, data }),
    milliseconds: 1,
  };
}

const report = { metadata: { operatingPoints: { screening: 0.5 } } } as DetectorReport;

/** The page's live part on a detector that finds what a scene says; `before` is done before each scene is taken. */
function bench(before: (index: number) => void = () => undefined) {
  const keeper = createSessionKeeper(startSession('session', 0), undefined, (error) => {
    throw error;
  });
  let scenes: readonly Scene[] = [];
  const openScenes = (): PictureSource => {
    let index = 0;
    return {
      name: 'scenes',
      isLive: false,
      next: async () => {
        before(index);
        const time = index++;
        const scene = scenes[time];
        if (scene === undefined) return undefined;
        const picture = new FakeBitmap(scene) as unknown as Picture['picture'];
        const { origin, fileName } = scene;
        const whole = { width: 400, height: 300 };
        return { picture, whole, origin, time, takenAt: 0, ...(fileName !== undefined && { fileName }) };
      },
      skipped: () => 0,
      close: () => undefined,
    };
  };
  const live = createLive({
    keeper,
    preferences: defaultPreferences,
    savePreferences: () => undefined,
    openSource: async () => ({ source: openScenes() }),
    startDetector: (onState) => {
      setTimeout(() => onState({ kind: 'ready', restarts: 0, report, workers: 1 }));
      return { look: async ({ picture }) => answerOf(picture as ImageBitmap), restart: () => undefined };
    },
    alarm: () => undefined,
  });
  const lookAt = (request: SourceRequest, pictures: readonly Scene[]) => {
    scenes = pictures;
    return live.ask(request);
  };
  return { live, keeper, lookAt, field: () => keeper.session.get().field };
}

const photograph = (fileName: string) => scene({ fileName });
/** Pictures over which the stage moves by a picture and a little more. */
const drive = Array.from({ length: 10 }, (_, i) => scene({ stage: 8 * i }));

describe('the fields of images', () => {
  it('are one for each image, also of a second folder', async () => {
    const { lookAt, field } = bench();
    await lookAt(images, [photograph('a.jpg')]);
    expect(field()).toBe(1);
    await lookAt(images, [photograph('b.jpg'), photograph('c.jpg')]);
    expect(field()).toBe(3);
  });

  it('come after that of a video', async () => {
    const { lookAt, field } = bench();
    await lookAt(video, [scene()]);
    await lookAt(images, [photograph('a.jpg')]);
    expect(field()).toBe(2);
  });
});

describe('a field of a video', () => {
  it('ends where the stage has moved by a whole picture', async () => {
    const { lookAt, field } = bench();
    await lookAt(video, drive);
    expect(field()).toBe(2);
  });

  it('is measured from where the user said that it begins', async () => {
    const { live, lookAt, field } = bench((index) => {
      if (index === 5) live.nextField();
    });
    await lookAt(video, drive);
    expect(field()).toBe(2);
  });

  it('is the same where a region is drawn far from the corner, and its sperm keep their numbers', async () => {
    const { lookAt, keeper, field } = bench();
    const whole = scene({ width: 400, height: 300, sperm: [{ x: 220, y: 120 }] });
    const part = scene({ origin: { x: 200, y: 100 }, sperm: [{ x: 20, y: 20 }] });
    await lookAt(video, [whole, whole, part, part, whole, whole]);
    expect(field()).toBe(1);
    await lookAt(images, []);
    expect(keeper.session.get().counted).toBe(1);
  });
});

describe('a source that is closed', () => {
  it('tells nothing more to the session, though its last picture waited for the one before', async () => {
    const { live, lookAt, keeper } = bench();
    // Each sperm is counted when it is seen again: one in the second picture, one in the third.
    const pictures = [1, 2, 3].map((count) =>
      scene({ sperm: Array.from({ length: count }, (_, i) => ({ x: 20 * i, y: 20 })) }),
    );
    const forget = keeper.session.subscribe(({ findings }) => {
      if (findings.length === 0) return;
      forget();
      live.close();
      keeper.begin();
    });
    await lookAt(video, pictures);
    await lookAt(images, []);
    expect(keeper.session.get()).toMatchObject({ counted: 0, findings: [] });
  });
});
