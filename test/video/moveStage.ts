import type { TrackedBox } from '../../src/video/trackMetrics/trackedBox.ts';

/** For one second from a frame on, the picture jumps 30 px a frame, round a circle; what leaves 640 x 480 is not there. */
export function moveStage(truth: readonly TrackedBox[], start: number, frames = 49): TrackedBox[] {
  const radius = 30 / (2 * Math.sin(Math.PI / frames));
  return truth.flatMap((each) => {
    const turn = (2 * Math.PI * Math.min(frames, Math.max(0, each.frame - start))) / frames;
    const { x, y, width, height } = each.box;
    const box = { x: x + radius * (Math.cos(turn) - 1), y: y + radius * Math.sin(turn), width, height };
    const moved = { ...each, box };
    return isInPicture(moved) ? [moved] : [];
  });
}

/** Whether the centre is within 640 x 480. */
export function isInPicture({ box: { x, y, width, height } }: TrackedBox): boolean {
  const [centreX, centreY] = [x + width / 2, y + height / 2];
  return centreX >= 0 && centreX <= 640 && centreY >= 0 && centreY <= 480;
}
