/**
 * How far from a head annotators lay their box, micrometres. In VISEM-Tracking they take in the bright part of the halo: 2.2
 * in video 11, more in video 12. It is the same under every contrast, so that a model has one habit to learn.
 */
export const annotatorMargin = 2.5;
