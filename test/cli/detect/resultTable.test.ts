import { expect, it } from 'vitest';
import { resultTable } from '../../../src/cli/detect/resultTable.ts';
import { classes, halving, images } from '../../detection/detectedImages.ts';

it('counts each class and gives the best score', () => {
  expect(resultTable(images, classes).split('\n')).toEqual([
    'image               spermatozoon  cell, "round"  best score',
    'a/1.png             1             1              0.99',
    'empty.png           0             0              -',
    'comma, "quote".png  1             0              0.25',
    '',
  ]);
});

it('calls a sole class sperm', () => {
  expect(resultTable(images.slice(1, 2), classes.slice(0, 1))).toBe(
    'image      sperm  best score\nempty.png  0      -\n',
  );
});

it('says how sure the best is where a map tells it', () => {
  expect(resultTable(images.slice(0, 2), classes, halving).split('\n')).toEqual([
    'image      spermatozoon  cell, "round"  best score  its chance',
    'a/1.png    1             1              0.99        0.49',
    'empty.png  0             0              -           -',
    '',
  ]);
});

it('says what is wrong with images where any is marked', () => {
  const marked = [images[0]!, { ...images[1]!, quality: ['too-dark', 'no-cells'] as const }];
  expect(resultTable(marked, classes.slice(0, 1)).split('\n')).toEqual([
    'image      sperm  best score  quality',
    'a/1.png    1      0.99',
    'empty.png  0      -           too-dark, no-cells',
    '',
  ]);
});
