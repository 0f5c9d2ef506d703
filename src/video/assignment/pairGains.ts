/** Possible pairs of a row and a column, each named once and worth more than 0; pairs that are not named are forbidden. */
export interface PairGains {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly gains: readonly number[];
}
