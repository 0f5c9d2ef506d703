import type { Attributes } from '../../dataset.ts';

/** An image as VIA's CSV export and JSON project both describe it. */
export interface ViaFile {
  readonly key: string;
  readonly filename: string;
  /** Bytes; -1 for images that VIA fetched from an address. */
  readonly size: number;
  readonly fileAttributes: Attributes;
  readonly regions: readonly ViaRegion[];
  /** Fields of its JSON entry that VIA 2 does not have. */
  readonly others: Attributes;
  /** Where in the source it stands, for instance `line 12`. */
  readonly at: string;
}

export interface ViaRegion {
  readonly shapeAttributes: Attributes;
  readonly regionAttributes: Attributes;
  /** Fields of the region in JSON that VIA 2 does not have. */
  readonly others: Attributes;
  readonly at: string;
}

/** Names under which a dataset keeps what only VIA has a place for; VIA's users cannot make such names. */
export const viaNames = {
  /** Of an image: its size in bytes. */
  size: '_via_size',
  /** Of an image: its name in the JSON, where that is not `viaKey`. */
  key: '_via_key',
  /** Of an image or a region: other fields of its entry. */
  others: '_via_others',
  /** Of a region: its `shape_attributes`, where they hold more than the shape. */
  shape: '_via_shape',
} as const;

/** The name that VIA gives an image in its JSON. */
export function viaKey(filename: string, size: number): string {
  return `${filename}${size}`;
}
