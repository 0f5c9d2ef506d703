import { Command } from 'commander';
import { describeSteps } from '../image/correction/describeSteps.ts';
import { parseSteps } from '../image/correction/parseSteps.ts';
import { type CorrectArguments, correctImages } from './correction/correctImages.ts';
import { positiveNumber } from './options/positiveNumber.ts';

/** `tesescope correct`: cleans images, step by step. */
export function correctCommand(): Command {
  return new Command('correct')
    .description('Corrects light, glare, blur, halos, dust and levels of images, and shows them before and after.')
    .argument('<input...>', 'images, folders of images, or glob patterns; for artefacts the images of one session')
    .requiredOption('--steps <steps>', 'what to do, in this order: see below', (text) => parseSteps(text))
    .option('--blank <file>', 'a picture of an empty field, for illumination (default: the light is estimated)')
    .option('--micrometres-per-pixel <size>', 'of the images (default: what an OME-TIFF tells)', positiveNumber)
    .option('--out <dir>', 'folder for the results', 'tesescope-corrected')
    .option('--json', 'print the files written, as JSON')
    .addHelpText('after', () => help())
    .action((inputs: string[], options: Omit<CorrectArguments, 'inputs'>) => correctImages({ inputs, ...options }));
}

function help(): string {
  return `
Steps and their parameters, defaults in brackets; write STEP:PARAMETER=VALUE:PARAMETER=VALUE and commas between steps.
${describeSteps()}

Examples:
  $ tesescope correct fields --steps glare,illumination,normalisation
  $ tesescope correct field.png --steps illumination --blank blank.png
  $ tesescope correct session --steps artefacts,illumination --out clean
  $ tesescope correct stack.ome.tif --steps richardson-lucy:iterations=8:numerical-aperture=0.65
  $ tesescope correct field.png --steps wiener:spread=airy --micrometres-per-pixel 0.27

Written to --out: corrected/ (PNG, 16 bits stay 16 bits) and before-after/ (JPEG, side by side). Nothing moves: boxes on a
corrected image lie right on the original. "tesescope train --correct STEPS" trains a model on corrected images; the
model then keeps the steps, and "detect" applies them.`;
}
