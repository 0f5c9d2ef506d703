/** One thing that was looked at. */
export interface Check {
  readonly name: string;
  /** `missing` is needed, `absent` is optional. */
  readonly state: 'present' | 'missing' | 'absent';
  /** What is there, or what is wrong and how to put it right. */
  readonly detail: string;
}

/** Tries something: its detail where it works, else what it throws says. */
export async function check(
  name: string,
  need: 'needed' | 'optional',
  examine: () => string | Promise<string>,
): Promise<Check> {
  try {
    return { name, state: 'present', detail: await examine() };
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { name, state: need === 'needed' ? 'missing' : 'absent', detail };
  }
}
