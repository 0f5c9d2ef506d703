/** The columns of VIA 2's CSV export, in its order. */
export const viaCsvColumns = [
  'filename',
  'file_size',
  'file_attributes',
  'region_count',
  'region_id',
  'region_shape_attributes',
  'region_attributes',
] as const;
