/** Sides of the network's input to choose from, in pixels: coarse and fast to fine and slow. */
export const inputSides = [384, 448, 512, 576, 640] as const;

export type InputSide = (typeof inputSides)[number];

/** How the input side is chosen: to hold the frame rate, or always the same. */
export type Detail = 'automatic' | 'fast' | 'fine';

/** Pictures a second that an automatic side holds. */
const aim = 15;

/** Pictures looked at after a change before the next one: a change makes a new session, which takes a while. */
const settling = 20;

/** A finer side that was too slow is tried again after so many pictures, and each time after twice as many. */
const firstHoldOff = 300;

export interface SideController {
  readonly side: InputSide;
  /** Smoothed time for a picture at this side, in milliseconds; undefined until one was measured. */
  readonly milliseconds: number | undefined;
  /** Pictures looked at since the last change. */
  readonly seen: number;
  readonly holdOff: number;
  /** Pictures to go before a finer side is tried. */
  readonly wait: number;
}

export function startSide(detail: Detail): SideController {
  const side = detail === 'fast' ? 384 : 640;
  return { side, milliseconds: undefined, seen: 0, holdOff: firstHoldOff, wait: 0 };
}

/** Takes in how long a picture took. */
export function nextSide(controller: SideController, milliseconds: number): SideController {
  const seen = controller.seen + 1;
  const smoothed =
    controller.milliseconds === undefined ? milliseconds : 0.8 * controller.milliseconds + 0.2 * milliseconds;
  const next = { ...controller, seen, milliseconds: smoothed, wait: Math.max(0, controller.wait - 1) };
  if (seen < settling) return next;
  const budget = 1000 / aim;
  const index = inputSides.indexOf(controller.side);
  const coarser = inputSides[index - 1];
  const finer = inputSides[index + 1];
  if (smoothed > budget && coarser !== undefined) {
    return { ...next, side: coarser, milliseconds: undefined, seen: 0, wait: next.holdOff, holdOff: next.holdOff * 2 };
  }
  const expected = finer === undefined ? Number.POSITIVE_INFINITY : smoothed * (finer / controller.side) ** 2;
  if (expected < 0.85 * budget && next.wait === 0) {
    return { ...next, side: finer!, milliseconds: undefined, seen: 0 };
  }
  return next;
}
