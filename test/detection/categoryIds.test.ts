import { describe, expect, it } from 'vitest';
import { categoryIds } from '../../src/detection/categoryIds.ts';

const classes = [
  { id: 1, name: 'RBC' },
  { id: 2, name: 'WBC' },
];

describe('categoryIds', () => {
  it('maps classes by name, whatever their ids', () => {
    const categories = [
      { id: 7, name: 'WBC' },
      { id: 1, name: 'Platelets' },
      { id: 0, name: 'RBC' },
    ];
    expect([...categoryIds(classes, categories)]).toEqual([
      [1, 0],
      [2, 7],
    ]);
  });

  it('prefers the very name to one in another case', () => {
    const categories = [
      { id: 3, name: 'rbc ' },
      { id: 4, name: 'RBC' },
    ];
    expect(categoryIds(classes, categories).get(1)).toBe(4);
    expect(categoryIds(classes, categories.slice(0, 1)).get(1)).toBe(3);
  });

  it('leaves out classes that the truth does not know', () => {
    expect([...categoryIds(classes, [{ id: 5, name: 'WBC' }]).keys()]).toEqual([2]);
  });

  it('refuses where none fits, naming both sides', () => {
    expect(() => categoryIds(classes, [{ id: 1, name: 'sperm' }])).toThrow(/\(RBC, WBC\).*\(sperm\)/);
    expect(() => categoryIds(classes, [])).toThrow(/\(none\)/);
  });
});
