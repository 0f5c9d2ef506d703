export type Action =
  | 'keep'
  | 'dismiss'
  | 'undo'
  | 'freeze'
  | 'nextField'
  | 'alarm'
  | 'fullScreen'
  | 'region'
  | 'measure'
  | 'newer'
  | 'older'
  | 'back'
  | 'help';

export interface KeyBinding {
  /** As `KeyboardEvent.key` names it, in lower case. */
  readonly key: string;
  /** As it is shown. */
  readonly label: string;
  readonly action: Action;
  readonly meaning: string;
}

export const keyBindings: readonly KeyBinding[] = [
  { key: 'k', label: 'K', action: 'keep', meaning: 'Keep the sperm at hand' },
  { key: 'x', label: 'X', action: 'dismiss', meaning: 'Dismiss it' },
  { key: 'u', label: 'U', action: 'undo', meaning: 'Take the last decision back' },
  { key: ' ', label: 'Space', action: 'freeze', meaning: 'Freeze the picture, and go on' },
  { key: 'n', label: 'N', action: 'nextField', meaning: 'Next field' },
  { key: 'a', label: 'A', action: 'alarm', meaning: 'Sound and flash on or off' },
  { key: 'f', label: 'F', action: 'fullScreen', meaning: 'Full screen' },
  { key: 'r', label: 'R', action: 'region', meaning: 'Draw the part of the picture to look at' },
  { key: 'm', label: 'M', action: 'measure', meaning: 'Measure the pixel size on a stage micrometer' },
  { key: 'arrowleft', label: '←', action: 'newer', meaning: 'Look at the newer one' },
  { key: 'arrowright', label: '→', action: 'older', meaning: 'Look at the older one' },
  { key: 'escape', label: 'Esc', action: 'back', meaning: 'Back to the live picture' },
  { key: '?', label: '?', action: 'help', meaning: 'Show these keys' },
];

export function keyLabel(action: Action): string {
  return keyBindings.find((binding) => binding.action === action)!.label;
}

/** Whether an element that has the focus takes a key for itself, though no text is typed in it. */
export function takesKey(element: Pick<Element, 'matches'>, key: string): boolean {
  if (key === ' ') return element.matches('button, [role="button"], input[type="file"]');
  return key.startsWith('Arrow') && element.matches('input[type="range"]');
}

/** What keys do while text is typed, and while the keys are shown. */
const actionsIn = { text: ['back'], help: ['back', 'help'] } as const satisfies Record<string, readonly Action[]>;

/**
 * The action of a key that was pressed; none with a modifier.
 *
 * @param where What lies over the page and has the keyboard.
 */
export function actionOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  where?: keyof typeof actionsIn | undefined,
): Action | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  const key = event.key.toLowerCase();
  const action = keyBindings.find((binding) => binding.key === key)?.action;
  const isTaken = where === undefined || actionsIn[where].some((each) => each === action);
  return isTaken ? action : undefined;
}
