import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateTracks } from '../../../src/video/trackMetrics/evaluateTracks.ts';
import type { TrackedBox } from '../../../src/video/trackMetrics/trackedBox.ts';

/** A 10 px box of a track in each of some frames; tracks lie 100 px apart unless `at` says where. */
function track(number: number, frames: readonly number[], at = number * 100): TrackedBox[] {
  return frames.map((frame) => ({ frame, track: number, box: { x: at, y: 0, width: 10, height: 10 } }));
}

describe('evaluateTracks, by hand', () => {
  it('is 1 throughout where found and true tracks are the same, whatever their numbers', () => {
    const truth = [...track(1, [0, 1, 2]), ...track(2, [1, 2])];
    const found = [...track(7, [0, 1, 2], 100), ...track(3, [1, 2], 200)];
    expect(evaluateTracks(truth, found)).toEqual({
      hota: 1,
      detectionAccuracy: 1,
      associationAccuracy: 1,
      localizationAccuracy: 1,
      idf1: 1,
      idPrecision: 1,
      idRecall: 1,
      mota: 1,
      motp: 1,
      idSwitches: 0,
      fragmentations: 0,
      missed: 0,
      falseBoxes: 0,
      truthTracks: 2,
      foundTracks: 2,
    });
  });

  it('two tracks of 4 frames that change numbers half way: AssA 2/(4+4-2), HOTA sqrt(1/3), IDF1 2*4/16, MOTA 1-2/8', () => {
    const truth = [...track(1, [0, 1, 2, 3]), ...track(2, [0, 1, 2, 3])];
    const found = [...track(1, [0, 1]), ...track(1, [2, 3], 200), ...track(2, [0, 1]), ...track(2, [2, 3], 100)];
    const figures = evaluateTracks(truth, found);
    expect(figures.detectionAccuracy).toBe(1);
    expect(figures.associationAccuracy).toBeCloseTo(1 / 3, 12);
    expect(figures.hota).toBeCloseTo(Math.sqrt(1 / 3), 12);
    expect(figures.idf1).toBe(0.5);
    expect(figures.mota).toBe(0.75);
    expect(figures.idSwitches).toBe(2);
    expect(figures.fragmentations).toBe(0);
  });

  it('IoU 7.5/12.5 in one of two frames counts at 12 of 19 levels: DetA = AssA = HOTA = 1/2 * 12/19', () => {
    const figures = evaluateTracks(track(1, [0, 1]), track(1, [0], 102.5));
    expect(figures.detectionAccuracy).toBeCloseTo(6 / 19, 12);
    expect(figures.associationAccuracy).toBeCloseTo(6 / 19, 12);
    expect(figures.hota).toBeCloseTo(6 / 19, 12);
    expect(figures.localizationAccuracy).toBeCloseTo((12 * 0.6 + 7) / 19, 12);
    expect(figures.motp).toBeCloseTo(0.6, 12);
    expect(figures.idf1).toBeCloseTo(2 / 3, 12);
    expect(figures.mota).toBe(0.5);
  });

  it('one found track on two true ones in turn, 3 and 2 frames: IDTP 3, IDF1 6/10, AssA (3*3/5 + 2*2/5)/5', () => {
    const truth = [...track(1, [0, 1, 2]), ...track(2, [3, 4])];
    const found = [...track(9, [0, 1, 2], 100), ...track(9, [3, 4], 200)];
    const figures = evaluateTracks(truth, found);
    expect(figures.idf1).toBe(0.6);
    expect(figures.associationAccuracy).toBeCloseTo((9 / 5 + 4 / 5) / 5, 12);
    expect(figures.idSwitches).toBe(0);
  });

  it('a false box and a missed one of 4: DetA 3/5, MOTA 1-2/4, IDF1 2*3/8', () => {
    const figures = evaluateTracks(track(1, [0, 1, 2, 3]), [...track(1, [0, 1, 2]), ...track(5, [0])]);
    expect(figures.detectionAccuracy).toBeCloseTo(0.6, 12);
    expect(figures.mota).toBe(0.5);
    expect(figures.idf1).toBe(0.75);
    expect([figures.missed, figures.falseBoxes]).toEqual([1, 1]);
  });

  it('counts a fragmentation where a track is lost and found, and a switch where it has a new number', () => {
    const truth = track(1, [0, 1, 2, 3, 4]);
    expect(evaluateTracks(truth, track(1, [0, 1, 3, 4]))).toMatchObject({ fragmentations: 1, idSwitches: 0 });
    const renumbered = [...track(1, [0, 1]), ...track(2, [3, 4], 100)];
    expect(evaluateTracks(truth, renumbered)).toMatchObject({ fragmentations: 1, idSwitches: 1, mota: 1 - 2 / 5 });
    const absent = track(1, [0, 1, 3, 4]);
    expect(evaluateTracks(absent, absent)).toMatchObject({ fragmentations: 0, idSwitches: 0 });
  });

  it('keeps the pair of the frame before while it overlaps by half, though another box lies better', () => {
    const truth = track(1, [0, 1]);
    const found = [...track(1, [0]), ...track(1, [1], 102.5), ...track(2, [1], 100)];
    expect(evaluateTracks(truth, found)).toMatchObject({ idSwitches: 0, missed: 0, falseBoxes: 1 });
  });

  it('has nothing to divide by without truth, and finds nothing without found tracks', () => {
    expect(evaluateTracks(track(1, [0]), [])).toMatchObject({ hota: 0, idf1: 0, idRecall: 0, mota: 0, missed: 1 });
    expect(evaluateTracks([], []).mota).toBeNaN();
  });

  it('refuses two boxes of a track in one frame', () => {
    expect(() => evaluateTracks(track(1, [0, 0]), [])).toThrow('Track 1 has two boxes in frame 0');
  });
});

const boxes = fc
  .uniqueArray(fc.record({ frame: fc.nat(4), track: fc.nat(3), x: fc.nat(30), y: fc.nat(5) }), {
    maxLength: 16,
    selector: ({ frame, track: number }) => `${frame} ${number}`,
  })
  .map((rows) => rows.map(({ x, y, ...rest }) => ({ ...rest, box: { x, y, width: 10, height: 10 } })));

describe('evaluateTracks, in general', () => {
  it('does not depend on the order of boxes or on the numbers of tracks', () => {
    fc.assert(
      fc.property(boxes, boxes, (truth, found) => {
        const renumbered = found.map((each) => ({ ...each, track: 100 - each.track })).toReversed();
        const figures = evaluateTracks(truth, found);
        const again = evaluateTracks(truth.toReversed(), renumbered);
        expect(again.idf1).toEqual(figures.idf1);
        expect(again.truthTracks + again.foundTracks).toBe(figures.truthTracks + figures.foundTracks);
      }),
    );
  });

  it('keeps HOTA and IDF1 between 0 and 1, and IDF1 the harmonic mean of its precision and recall', () => {
    fc.assert(
      fc.property(boxes, boxes, (truth, found) => {
        fc.pre(truth.length > 0 && found.length > 0);
        const { hota, idf1, idPrecision, idRecall } = evaluateTracks(truth, found);
        expect(hota).toBeGreaterThanOrEqual(0);
        expect(hota).toBeLessThanOrEqual(1);
        if (idf1 > 0) expect(idf1).toBeCloseTo((2 * idPrecision * idRecall) / (idPrecision + idRecall), 12);
      }),
    );
  });
});
