/** How often each form of sperm is drawn, as parts of the whole; the last three are how a sperm lies, not how it grew. */
export const phenotypeWeights = {
  normal: 0.46,
  large: 0.05,
  small: 0.06,
  tapered: 0.07,
  'pin-head': 0.03,
  'two-heads': 0.02,
  'bent-neck': 0.07,
  'coiled-tail': 0.04,
  'no-tail': 0.04,
  'cytoplasmic-droplet': 0.03,
  'cut-by-border': 0.03,
  occluded: 0.03,
  'out-of-focus': 0.07,
} as const;

/** What a drawn sperm is: the annotation's `phenotype`. */
export type Phenotype = keyof typeof phenotypeWeights;

export const phenotypes = Object.keys(phenotypeWeights) as readonly Phenotype[];
