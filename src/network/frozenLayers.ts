import { TesescopeError } from '../errors.ts';

/** How far from the image the backbone's layers are, in the order in which images pass them. */
const stages = ['stem', ...Array.from({ length: 17 }, (_, block) => `block${block}`), 'last'];

/**
 * Which weights stay as they are when the backbone is frozen up to and with a stage: `none`, `stem`, `block0` to `block16`,
 * or `backbone`.
 * @throws usage for another word.
 */
export function isFrozenBy(stage: string): (name: string) => boolean {
  const last = stage === 'none' ? -1 : stage === 'backbone' ? stages.length - 1 : stages.indexOf(stage);
  if (last < 0 && stage !== 'none') {
    throw new TesescopeError('usage', `--freeze ${stage}: choose none, stem, block0 to block16, or backbone.`);
  }
  const frozen = new Set(stages.slice(0, last + 1).map((name) => `backbone.${name}`));
  return (name) => frozen.has(name.split('.').slice(0, 2).join('.'));
}
