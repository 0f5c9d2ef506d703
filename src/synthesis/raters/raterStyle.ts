/** How one drawn embryologist looks at pictures. */
export interface RaterStyle {
  readonly name: string;
  /** Chance to mark a sperm in focus that lies free. */
  readonly attention: number;
  /** That chance is multiplied by this for a sperm out of focus. */
  readonly outOfFocus: number;
  /** It is multiplied by the visible part of the head, to this power. */
  readonly hidden: number;
  /** Mean number of other things marked in a field. */
  readonly falseAlarms: number;
  /** Error of each edge of a box, standard deviation as a part of its side. */
  readonly jitter: number;
  /** How much wider and higher the boxes are than the truth's, as a part. */
  readonly habit: number;
}

/** Three drawn embryologists: one careful, one quick, one in training. Their figures are set, not measured on people. */
export const embryologists: readonly RaterStyle[] = [
  { name: 'embryologist-1', attention: 0.97, outOfFocus: 0.85, hidden: 0.5, falseAlarms: 0.04, jitter: 0.03, habit: 0 },
  {
    name: 'embryologist-2',
    attention: 0.92,
    outOfFocus: 0.65,
    hidden: 1,
    falseAlarms: 0.08,
    jitter: 0.05,
    habit: 0.06,
  },
  {
    name: 'embryologist-3',
    attention: 0.85,
    outOfFocus: 0.5,
    hidden: 1.5,
    falseAlarms: 0.3,
    jitter: 0.08,
    habit: -0.05,
  },
];
