import { join } from 'node:path';
import type { Raster8 } from '../../image/raster.ts';
import { scoreColour } from '../../image/scoreColour.ts';
import { decodeImage } from '../../platform/node/decodeImage.ts';
import { encodeImage } from '../../platform/node/encodeImage.ts';
import { writeFileAtomically } from '../../platform/node/writeFileAtomically.ts';
import type { LiveTrack } from '../../video/trackUpdate.ts';
import { cutView } from '../../video/views/cutView.ts';
import { type View, viewSheet } from '../../video/views/viewSheet.ts';

/** The best view of each track so far. */
export interface BestViews {
  /** Takes the views for which this frame is the best so far. */
  readonly look: (frame: number, image: Raster8, live: readonly LiveTrack[]) => Promise<void>;
  /** Writes the sheets, most certain first, and names them. */
  readonly write: (folder: string) => Promise<readonly string[]>;
}

const viewSide = 128;
const columns = 10;
const viewsPerSheet = 80;

/** Keeps views as JPEGs, a few kilobytes each. */
export function createBestViews(): BestViews {
  const views = new Map<number, { readonly score: number; readonly jpeg: Uint8Array }>();
  return {
    look: async (frame, image, live) => {
      for (const track of live) {
        if (track.state === 'tentative' || track.best.frame !== frame) continue;
        const jpeg = await encodeImage(cutView(image, track.best.box, viewSide), 'jpeg');
        views.set(track.id, { score: track.best.score, jpeg });
      }
    },
    write: async (folder) => {
      const inOrder = [...views].sort(([, a], [, b]) => b.score - a.score);
      const names: string[] = [];
      for (let start = 0; start < inOrder.length; start += viewsPerSheet) {
        const shown: View[] = [];
        for (const [id, { score, jpeg }] of inOrder.slice(start, start + viewsPerSheet)) {
          const picture = (await decodeImage(jpeg, `view ${id}`)) as Raster8;
          shown.push({ id, colour: scoreColour(score), picture });
        }
        const name = `best-views-${names.length + 1}.jpg`;
        await writeFileAtomically(join(folder, name), await encodeImage(viewSheet(shown, columns), 'jpeg'));
        names.push(name);
      }
      return names;
    },
  };
}
