import type { z } from 'zod';
import { stepSchemas } from './correction.ts';

/** Steps and their parameters with defaults, as lines of help. */
export function describeSteps(): string {
  return stepSchemas
    .map(({ shape, description }) => {
      const parameters = Object.entries(shape as Readonly<Record<string, z.ZodType>>).filter(
        ([name]) => name !== 'step',
      );
      const lines = parameters.map(
        ([name, schema]) => `    ${kebabCase(name).padEnd(24)}${schema.description}${defaultOf(schema)}`,
      );
      return [`  ${shape.step.value.padEnd(18)}${description}`, ...lines].join('\n');
    })
    .join('\n');
}

/** A parameter's name as the command line has it. */
export function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function defaultOf(schema: z.ZodType): string {
  const { success, data } = schema.safeParse(undefined);
  return success && data !== undefined ? ` (${data})` : '';
}
