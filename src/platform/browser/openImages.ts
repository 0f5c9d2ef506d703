import { decodePicture } from './decodePicture.ts';
import type { PictureSource } from './pictureSource.ts';

/** Image files one after another, in order of their names; each is a field of its own, and its region the whole. */
export function openImages(files: readonly File[]): PictureSource {
  const sorted = files.toSorted((a, b) => pathOf(a).localeCompare(pathOf(b), 'en', { numeric: true }));
  let index = 0;
  return {
    name: sorted.length === 1 ? sorted[0]!.name : `${sorted.length} images`,
    isLive: false,
    next: async () => {
      const file = sorted[index];
      if (file === undefined) return undefined;
      const time = index++;
      const picture = await decodePicture(file, file.name);
      const whole = { width: picture.width, height: picture.height };
      return { picture, whole, origin: { x: 0, y: 0 }, time, takenAt: performance.now(), fileName: pathOf(file) };
    },
    skipped: () => 0,
    close: () => {
      index = sorted.length;
    },
  };
}

function pathOf(file: File): string {
  return file.webkitRelativePath || file.name;
}
