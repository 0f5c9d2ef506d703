import { z } from 'zod';
import { TesescopeError } from '../../errors.ts';
import { type Correction, correctionSchema, stepSchemas } from './correction.ts';
import { kebabCase } from './describeSteps.ts';

/**
 * Reads steps as the command line names them: `illumination,richardson-lucy:iterations=8:spread=airy`. Parameters that are
 * not named have their default.
 *
 * @throws TesescopeError `usage`, which names the steps or parameters that there are.
 */
export function parseSteps(text: string): Correction {
  const steps = text.split(',').map((part) => {
    const [name, ...settings] = part.trim().split(':');
    const schema = stepSchemas.find(({ shape }) => shape.step.value === name);
    if (schema === undefined) {
      throw new TesescopeError('usage', `There is no step "${name}"; the steps are ${stepNames().join(', ')}.`);
    }
    return { step: name, ...Object.fromEntries(settings.map((setting) => parseSetting(setting, name!, schema.shape))) };
  });
  const result = correctionSchema.safeParse(steps);
  if (!result.success) throw new TesescopeError('usage', `Steps "${text}": ${z.prettifyError(result.error)}`);
  return result.data;
}

function stepNames(): string[] {
  return stepSchemas.map(({ shape }) => shape.step.value);
}

function parseSetting(setting: string, step: string, shape: Readonly<Record<string, unknown>>): [string, unknown] {
  const [name, value, ...rest] = setting.split('=');
  const key = camelCase(name!);
  if (key === 'step' || !(key in shape)) {
    const names = Object.keys(shape).filter((known) => known !== 'step');
    throw new TesescopeError('usage', `The step ${step} has no "${name}"; it has ${names.map(kebabCase).join(', ')}.`);
  }
  if (value === undefined || value === '' || rest.length > 0) {
    throw new TesescopeError('usage', `"${setting}": write ${name}=VALUE.`);
  }
  return [key, Number.isNaN(Number(value)) ? value : Number(value)];
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
