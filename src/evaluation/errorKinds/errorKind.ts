/** The kinds of error of Bolya et al. 2020 (TIDE), in its order. */
export const errorKinds = ['classification', 'localisation', 'both', 'duplicate', 'background', 'missed'] as const;

export type ErrorKind = (typeof errorKinds)[number];
