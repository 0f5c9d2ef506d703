import { describe, expect, it } from 'vitest';
import { stepSchemas } from '../../../src/image/correction/correction.ts';
import { describeSteps } from '../../../src/image/correction/describeSteps.ts';
import { parseSteps } from '../../../src/image/correction/parseSteps.ts';

describe('parseSteps', () => {
  it('reads steps in their order, with parameters named or not', () => {
    expect(parseSteps('illumination, wiener:noise=0.2:numerical-aperture=0.65:spread=airy')).toEqual([
      { step: 'illumination', degree: 4, largestGain: 4 },
      { step: 'wiener', noise: 0.2, numericalAperture: 0.65, spread: 'airy', wavelength: 0.55 },
    ]);
  });

  it.each([
    ['polish', 'There is no step "polish"; the steps are artefacts, glare'],
    ['', 'There is no step ""'],
    ['glare:radius=3', 'The step glare has no "radius"; it has level, minimum-area.'],
    ['glare:step=wiener', 'The step glare has no "step"'],
    ['glare:level', 'write level=VALUE'],
    ['glare:level=', 'write level=VALUE'],
    ['glare:level=bright', 'expected number'],
    ['glare:level=2', 'Too big'],
    ['richardson-lucy:iterations=2.5', 'expected int'],
  ])('refuses %j', (text, message) => {
    expect(() => parseSteps(text)).toThrow(message);
    expect(() => parseSteps(text)).toThrow(expect.objectContaining({ code: 'usage' }));
  });

  it('names every step and parameter in the help', () => {
    const help = describeSteps();
    for (const { shape } of stepSchemas) {
      expect(help).toContain(`  ${shape.step.value} `);
      for (const name of Object.keys(shape)) {
        if (name !== 'step') expect(help).toContain(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`));
      }
    }
    expect(help).not.toContain('undefined');
  });
});
