import type { ErrorKind } from '../../evaluation/errorKinds/errorKind.ts';

/** The kinds of error in plain words. */
export const errorTexts: Readonly<Record<ErrorKind, { readonly title: string; readonly meaning: string }>> = {
  classification: { title: 'Wrong class', meaning: 'The right place, but called something else.' },
  localisation: { title: 'Loose box', meaning: 'The right thing, but the box fits badly (overlap 0.1 to 0.5).' },
  both: { title: 'Wrong class and loose box', meaning: 'Both at once.' },
  duplicate: { title: 'Pointed at twice', meaning: 'A surer detection has found it already.' },
  background: { title: 'Nothing there', meaning: 'A false alarm: nothing is marked at this place.' },
  missed: { title: 'Missed', meaning: 'Marked by people; no detection comes near at any score.' },
};
