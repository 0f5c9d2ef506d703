/** What a reporting guideline asks for, in this project's words. */
export interface ChecklistItem {
  /** The guideline's. */
  readonly number: string;
  readonly text: string;
}

/** What a run knows of an item. */
export interface Answer {
  readonly text: string;
  /** Whether nothing is left for a person to write. */
  readonly isWhole: boolean;
}

/** By the number of the item. */
export type Answers = Readonly<Record<string, Answer | undefined>>;

/** Nothing is left to write. */
export function whole(text: string): Answer {
  return { text, isWhole: true };
}

/** A person must write the rest. */
export function partly(text: string): Answer {
  return { text, isWhole: false };
}

/** Items from `[number, text]` pairs. */
export function items(pairs: readonly (readonly [string, string])[]): readonly ChecklistItem[] {
  return pairs.map(([number, text]) => ({ number, text }));
}
