import { join } from 'node:path';
import type { Raster8 } from '../../image/raster.ts';
import { resizeRaster } from '../../image/resizeRaster.ts';
import { scoreColour } from '../../image/scoreColour.ts';
import { decodeImage } from '../../platform/node/decodeImage.ts';
import { encodeImage } from '../../platform/node/encodeImage.ts';
import { writeFileAtomically } from '../../platform/node/writeFileAtomically.ts';
import type { TrackUpdate } from '../../video/trackUpdate.ts';
import { cutView } from '../../video/views/cutView.ts';
import { type View, viewSheet } from '../../video/views/viewSheet.ts';

/** The best view of each track so far. */
export interface BestViews {
  /** Takes the views for which this frame is the best so far. */
  readonly look: (image: Raster8, update: TrackUpdate) => Promise<void>;
  /** Writes the sheets, most certain first, and names them. */
  readonly write: (folder: string) => Promise<readonly string[]>;
}

interface BestView {
  readonly score: number;
  /** RGB, `viewSide` wide and high. */
  readonly picture: () => Raster8 | Promise<Raster8>;
}

const viewSide = 128;
const columns = 10;
const viewsPerSheet = 80;

/** Keeps what it cut out while a track is followed, since a better view may come, and then a JPEG of a few kilobytes. */
export function createBestViews(): BestViews {
  const views = new Map<number, BestView>();
  return {
    look: async (image, { frame, live, ended }) => {
      for (const track of live) {
        if (track.state === 'tentative' || track.best.frame !== frame) continue;
        const cut = cutView(image, track.best.box);
        views.set(track.id, { score: track.best.score, picture: () => resizeRaster(cut, viewSide, viewSide) });
      }
      for (const { id } of ended) {
        const { score, picture } = views.get(id)!;
        const jpeg = await encodeImage(await picture(), 'jpeg');
        views.set(id, { score, picture: async () => (await decodeImage(jpeg, `view ${id}`)) as Raster8 });
      }
    },
    write: async (folder) => {
      const inOrder = [...views].sort(([, a], [, b]) => b.score - a.score);
      const names: string[] = [];
      for (let start = 0; start < inOrder.length; start += viewsPerSheet) {
        const shown: View[] = [];
        for (const [id, { score, picture }] of inOrder.slice(start, start + viewsPerSheet)) {
          shown.push({ id, colour: scoreColour(score), picture: await picture() });
        }
        const name = `best-views-${names.length + 1}.jpg`;
        await writeFileAtomically(join(folder, name), await encodeImage(viewSheet(shown, columns), 'jpeg'));
        names.push(name);
      }
      return names;
    },
  };
}
