/** Colours that the colour-blind can tell apart (Okabe and Ito 2008); each has a dash and a sign of its own beside it. */
export const palette = {
  blue: '#0072B2',
  vermilion: '#D55E00',
  green: '#009E73',
  grey: '#6b6b6b',
} as const;

export const ink = '#1f2328';
export const gridColour = '#e3e6ea';

/** How a series is drawn, so that it is known without its colour. */
export interface SeriesStyle {
  readonly colour: string;
  /** SVG's `stroke-dasharray`; whole lines without it. */
  readonly dash?: string;
  readonly symbol: 'circle' | 'square' | 'triangle';
}

/** The first, second and third of several series. */
export const seriesStyles = [
  { colour: palette.blue, symbol: 'circle' },
  { colour: palette.vermilion, dash: '7 4', symbol: 'square' },
  { colour: palette.green, dash: '2 3', symbol: 'triangle' },
] as const satisfies readonly SeriesStyle[];
