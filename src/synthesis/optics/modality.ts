/** How often each way of looking is a patient's, as parts of the whole; grey video is an old camera on any microscope. */
export const modalityWeights = {
  diffuse: {
    'phase-contrast': 0.6,
    'negative-phase-contrast': 0.08,
    'bright-field': 0.1,
    relief: 0.1,
    'grey-video': 0.12,
  },
  dense: {
    'phase-contrast': 0.4,
    'negative-phase-contrast': 0.1,
    'bright-field': 0.15,
    relief: 0.25,
    'grey-video': 0.1,
  },
} as const;

/** How a patient's microscope and camera show the field: the image's `modality`. */
export type Modality = keyof (typeof modalityWeights)['diffuse'];
