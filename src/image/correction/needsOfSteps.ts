import { type Correction, stepSchemas } from './correction.ts';

/** What steps need besides an image itself, in words; nothing where a model may name them for whatever it is shown. */
export function needsOfSteps(steps: Correction): string[] {
  return steps.flatMap((step) => {
    const { shape } = stepSchemas.find((schema) => schema.shape.step.value === step.step)!;
    if (step.step === 'artefacts') return ['artefacts needs the images of a session: run "tesescope correct" before'];
    if (!('micrometresPerPixel' in shape) || 'micrometresPerPixel' in step) return [];
    return [`${step.step} needs the size of a pixel: ${step.step}:micrometres-per-pixel=0.25, for instance`];
  });
}
