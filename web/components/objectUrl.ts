import type { Action } from 'svelte/action';

/** Shows an image file that is in memory; its address is given back with the element. */
export const objectUrl: Action<HTMLImageElement, Blob> = (image, blob) => {
  let address = '';
  let shown: Blob | undefined;
  const end = () => URL.revokeObjectURL(address);
  const show = (next: Blob) => {
    if (next === shown) return;
    end();
    shown = next;
    address = URL.createObjectURL(next);
    image.src = address;
  };
  show(blob);
  return { update: show, destroy: end };
};
