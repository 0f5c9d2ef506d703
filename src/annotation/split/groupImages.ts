import type { Dataset, DatasetImage } from '../dataset.ts';

/** Images that a split keeps together, and those that have nothing to be grouped by. */
export interface ImageGroups {
  readonly groups: readonly (readonly DatasetImage[])[];
  readonly ungrouped: readonly DatasetImage[];
}

/** Groups images by a field (`patient`, `stratum`) or attribute; an image without it is a group of its own. */
export function groupImages({ images }: Dataset, field: string): ImageGroups {
  const named = new Map<string, DatasetImage[]>();
  const ungrouped: DatasetImage[] = [];
  for (const image of images) {
    const name = groupOf(image, field);
    const group = name === undefined ? ungrouped : (named.get(name) ?? []);
    group.push(image);
    if (name !== undefined) named.set(name, group);
  }
  return { groups: [...named.values(), ...ungrouped.map((image) => [image])], ungrouped };
}

function groupOf(image: DatasetImage, field: string): string | undefined {
  if (field === 'patient' || field === 'stratum') return image[field];
  const attributes = image.attributes ?? {};
  const value = Object.hasOwn(attributes, field) ? attributes[field] : undefined;
  return value === undefined || value === null || value === '' ? undefined : JSON.stringify(value);
}
