import { beforeAll, describe, expect, it, vi } from 'vitest';
import { TesescopeError } from '../../../src/errors.ts';
import type { DetectionAnswer } from '../../../src/platform/browser/detectionMessages.ts';
import type { Picture, PictureSource } from '../../../src/platform/browser/pictureSource.ts';
import { SourceLostError } from '../../../src/platform/browser/sourceLostError.ts';
import { type PicturePorts, runPictures } from '../../../web/live/runPictures.ts';

class FakeBitmap {
  readonly name: string;
  isClosed = false;
  constructor(name: string) {
    this.name = name;
  }
  close() {
    this.isClosed = true;
  }
}

beforeAll(() => vi.stubGlobal('ImageBitmap', FakeBitmap));

/** A source of pictures a, b, c ... and of failures, which notes what happens in order. */
function bench(pictures: readonly (string | Error)[], changes: Partial<PicturePorts> = {}) {
  const events: string[] = [];
  const bitmaps: FakeBitmap[] = [];
  let index = 0;
  const source: PictureSource = {
    name: 'fake',
    isLive: false,
    next: async () => {
      const item = pictures[index++];
      if (item instanceof Error) throw item;
      if (item === undefined) return undefined;
      events.push(`took ${item}`);
      const bitmap = new FakeBitmap(item);
      bitmaps.push(bitmap);
      return {
        picture: bitmap as unknown as ImageBitmap,
        whole: { width: 1, height: 1 },
        origin: { x: 0, y: 0 },
        time: index,
        takenAt: 0,
      };
    },
    skipped: () => 0,
    close: () => undefined,
  };
  const nameOf = (picture: Picture['picture']) => (picture as unknown as FakeBitmap).name;
  const ports: PicturePorts = {
    mayGoOn: async () => true,
    isWanted: () => true,
    atOnce: () => 1,
    region: () => undefined,
    look: async (picture) => {
      await new Promise(setImmediate);
      events.push(`looked at ${nameOf(picture)}`);
      return { bitmap: picture, detections: [], spectrum: {}, milliseconds: 1 } as unknown as DetectionAnswer;
    },
    show: async ({ bitmap }) => {
      events.push(`show ${nameOf(bitmap)}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      events.push(`shown ${nameOf(bitmap)}`);
    },
    onEnd: (event) => events.push('message' in event ? `${event.kind}: ${event.message}` : event.kind),
    onTrouble: (error) => events.push(`trouble: ${(error as Error).message}`),
    ...changes,
  };
  return { run: () => runPictures(source, ports), events, bitmaps };
}

describe('runPictures', () => {
  it('shows each picture in order, and looks at the next meanwhile, but not at the one after it', async () => {
    const { run, events } = bench(['a', 'b', 'c']);
    await run();
    expect(events.filter((event) => event.startsWith('shown'))).toEqual(['shown a', 'shown b', 'shown c']);
    expect(events.indexOf('looked at b')).toBeLessThan(events.indexOf('shown a'));
    expect(events.indexOf('took c')).toBeGreaterThan(events.indexOf('shown a'));
    expect(events).toContain('ended');
  });

  it('looks at as many at once as it may, and shows them in their order', async () => {
    const waits: Record<string, number> = { a: 20, b: 1, c: 1, d: 1 };
    const { run, events } = bench(['a', 'b', 'c', 'd'], {
      atOnce: () => 2,
      look: async (picture) => {
        const { name } = picture as unknown as FakeBitmap;
        await new Promise((resolve) => setTimeout(resolve, waits[name]));
        return { bitmap: picture, detections: [], spectrum: {}, milliseconds: 1 } as unknown as DetectionAnswer;
      },
    });
    await run();
    expect(events.slice(0, 3)).toEqual(['took a', 'took b', 'show a']);
    expect(events.indexOf('took d')).toBeGreaterThan(events.indexOf('show b'));
    expect(events.filter((event) => event.startsWith('show '))).toEqual(['show a', 'show b', 'show c', 'show d']);
    expect(events.slice(-2)).toEqual(['shown d', 'ended']);
  });

  it('holds back what was looked at meanwhile while it may not go on', async () => {
    let goOn: () => void = () => undefined;
    let isFrozen = false;
    const { run, events } = bench(['a', 'b'], {
      atOnce: () => 2,
      mayGoOn: async () => {
        if (isFrozen) {
          await new Promise<void>((resolve) => {
            goOn = resolve;
          });
        }
        return true;
      },
      show: async ({ bitmap }) => {
        isFrozen = true;
        events.push(`show ${(bitmap as unknown as FakeBitmap).name}`);
      },
    });
    const running = run();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(events.filter((event) => event.startsWith('show'))).toEqual(['show a']);
    isFrozen = false;
    goOn();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(events.filter((event) => event.startsWith('show'))).toEqual(['show a', 'show b']);
    isFrozen = false;
    goOn();
    await running;
  });

  it('goes on after a picture that can’t be read', async () => {
    const { run, events } = bench(['a', new TesescopeError('bad-image', 'broken'), 'b']);
    await run();
    expect(events).toContain('trouble: broken');
    expect(events).toContain('shown b');
    expect(events).toContain('ended');
  });

  it('goes on after a picture over which the detector stopped', async () => {
    let count = 0;
    const { run, events } = bench(['a', 'b'], {
      look: async (picture) => {
        if (count++ === 0) throw new TesescopeError('unavailable', 'stopped');
        return { bitmap: picture, detections: [], spectrum: {}, milliseconds: 1 } as unknown as DetectionAnswer;
      },
    });
    await run();
    expect(events.filter((event) => event !== 'ended')).toEqual([
      'took a',
      'trouble: stopped',
      'took b',
      'show b',
      'shown b',
    ]);
  });

  it('says when a source is lost, or breaks in a way that nobody foresaw', async () => {
    const lost = bench(['a', new SourceLostError('unplugged')]);
    await lost.run();
    expect(lost.events).toContain('lost: unplugged');
    const broken = bench([new Error('what')]);
    await broken.run();
    expect(broken.events).toEqual(['refused: Error: what']);
  });

  it('shows a live picture as it is while there is no detector', async () => {
    const { run, events } = bench(['a'], { look: () => undefined });
    await run();
    expect(events).toContain('shown a');
  });

  it('closes what is not wanted any more, and says nothing of it', async () => {
    let isWanted = true;
    const { run, events, bitmaps } = bench(['a', 'b', 'c'], {
      isWanted: () => isWanted,
      mayGoOn: async () => isWanted,
      show: async () => {
        isWanted = false;
        await new Promise((resolve) => setTimeout(resolve, 5));
      },
    });
    await run();
    expect(bitmaps.map(({ name, isClosed }) => [name, isClosed])).toEqual([
      ['a', false],
      ['b', true],
    ]);
    expect(events).not.toContain('ended');
  });
});
