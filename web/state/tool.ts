/** What a drag over the picture draws: nothing, the region to look at, or a line over a stage micrometer. */
export type Tool = 'none' | 'region' | 'measure';
