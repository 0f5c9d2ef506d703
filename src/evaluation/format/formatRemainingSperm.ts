import type { RemainingSperm } from '../sensitivity/spermThatMayRemain.ts';

/** What may be there though nothing was found. */
export function formatRemainingSperm({ inSearchedFields, perField }: RemainingSperm, fieldsSearched: number): string {
  return (
    `Nothing found in ${fieldsSearched} fields at this threshold: with 95 % confidence they hold ${inSearchedFields} sperm at most, ` +
    `and the sample ${perField.toPrecision(3)} a field,\nif its sperm are as easy to find as those of the validation data.\n`
  );
}
