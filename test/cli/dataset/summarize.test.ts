import { afterEach, describe, expect, it, vi } from 'vitest';
import { printProblems } from '../../../src/cli/dataset/printProblems.ts';
import { describeSummary, summarize } from '../../../src/cli/dataset/summarize.ts';
import type { Problem } from '../../../src/errors.ts';
import { tinyAnnotation, tinyDataset } from '../../annotation/tinyDataset.ts';

describe('summarize', () => {
  it('counts images, annotations and each class, those without any too', () => {
    const annotations = [1, 2, 3].map((id) => tinyAnnotation(id));
    expect(summarize(tinyDataset({ annotations }))).toEqual({
      images: 2,
      annotations: 3,
      classes: { sperm: 3, 'round cell': 0 },
    });
  });

  it('is said in a line', () => {
    expect(describeSummary(summarize(tinyDataset()))).toBe('2 images, 2 annotations (sperm 2, round cell 0)');
    expect(describeSummary({ images: 0, annotations: 0, classes: {} })).toBe('0 images, 0 annotations');
  });
});

describe('printProblems', () => {
  const before = process.exitCode;
  afterEach(() => {
    process.exitCode = before;
    vi.restoreAllMocks();
  });

  const print = (...problems: readonly Problem[]): string => {
    const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    process.exitCode = 0;
    printProblems(problems);
    return write.mock.calls.map(([text]) => text).join('');
  };
  const problem = (severity: Problem['severity'], message: string, at?: string): Problem => ({
    severity,
    code: 'x',
    message,
    place: at === undefined ? { file: 'a.csv' } : { file: 'a.csv', at },
  });

  it('writes a line a problem, with file and place', () => {
    expect(
      print(problem('warning', 'odd', 'line 3'), problem('warning', 'odd'), problem('warning', 'a.csv is odd')),
    ).toBe('warning: a.csv: line 3: odd\nwarning: a.csv: odd\nwarning: a.csv is odd\n');
    expect(process.exitCode).toBe(0);
  });

  it('makes the exit status 1 where there is an error', () => {
    print(problem('warning', 'odd'), problem('error', 'wrong'));
    expect(process.exitCode).toBe(1);
  });

  it('says nothing of nothing', () => {
    expect(print()).toBe('');
    expect(process.exitCode).toBe(0);
  });
});
