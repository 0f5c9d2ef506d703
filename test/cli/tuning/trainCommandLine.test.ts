import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { trainCommandLine } from '../../../src/cli/tuning/trainCommandLine.ts';
import { parseSteps } from '../../../src/image/correction/parseSteps.ts';

const options = {
  dataset: 'lab 1/train.json',
  preset: 'small-object',
  size: 640,
  learningRate: 0.0003,
  warmUp: 10,
  freeze: 'none',
  initial: 'pretrained',
  seed: 1,
  name: "the lab's $HOME",
  licence: '',
} as const;

test('steps of correction come as train reads them', () => {
  const correct = parseSteps('illumination,normalisation');
  const line = trainCommandLine({ ...options, correct }, 'runs/best');
  const text = / --correct (\S+) /.exec(line)?.[1];
  expect(parseSteps(text!)).toEqual(correct);
});

test('words are flags and their values, in any case one word each for the shell', () => {
  const line = trainCommandLine(options, 'runs/best');
  expect(line).toMatch(/^tesescope train --dataset 'lab 1\/train\.json' --preset small-object .* --out runs\/best$/);
  const printed = execFileSync('/bin/sh', ['-c', `printf '%s\\n' ${line}`], { encoding: 'utf8' });
  expect(printed.split('\n').slice(2)).toEqual([
    '--dataset',
    'lab 1/train.json',
    '--preset',
    'small-object',
    '--size',
    '640',
    '--learning-rate',
    '0.0003',
    '--warm-up',
    '10',
    '--freeze',
    'none',
    '--initial',
    'pretrained',
    '--seed',
    '1',
    '--name',
    "the lab's $HOME",
    '--licence',
    '',
    '--out',
    'runs/best',
    '',
  ]);
});
