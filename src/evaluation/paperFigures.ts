import type { CocoFigures, PaperFigures } from './figures.ts';

/** The paper calls the harmonic mean of AP50 and AR100 its F1 (Wu et al. 2020, results). */
export function paperFigures({ AP50, AR100 }: Pick<CocoFigures, 'AP50' | 'AR100'>): PaperFigures {
  if (AP50 === -1 || AR100 === -1) return { AP50, AR100, F1: -1 };
  return { AP50, AR100, F1: AP50 + AR100 === 0 ? 0 : (2 * AP50 * AR100) / (AP50 + AR100) };
}
