import { Command, InvalidArgumentError, Option } from 'commander';
import { labelStyles } from '../annotation/labelStyle.ts';
import { parseSteps } from '../image/correction/parseSteps.ts';
import type { Choices } from '../training/tuning/searchSpace.ts';
import { positiveNumber } from './options/positiveNumber.ts';
import { share } from './options/share.ts';
import { wholeNumber } from './options/wholeNumber.ts';
import type { TuneArguments } from './tuning/tuneArguments.ts';

/** `tesescope tune`: searches the settings of a training on validation images. */
export function tuneCommand(): Command {
  return new Command('tune')
    .description('Searches the settings of a training by how good its models are on validation images.')
    .requiredOption('--dataset <file>', 'annotated images to train on: COCO JSON')
    .option('--images <dir>', 'folder of the images (default: the dataset’s own)')
    .requiredOption('--validation <file>', 'annotated images that measure; no patient and no image of --dataset')
    .option('--validation-images <dir>', 'their folder (default: --images, or the validation file’s own)')
    .requiredOption('--out <dir>', 'folder for the search, its table, plot and best model')
    .option('--trials <n>', 'settings to try, the preset’s own first', wholeNumber(1), 8)
    .option('--epochs <n>', 'passes over the images of the last trial (default: the preset’s)', wholeNumber(1))
    .addOption(
      new Option('--preset <name>', 'network and settings').choices(['paper', 'small-object']).default('small-object'),
    )
    .option('--learning-rate <list>', 'its peaks to draw from', list(positiveNumber))
    .option('--batch <list>', 'images a step of the graph', list(wholeNumber(1)))
    .option('--accumulate <list>', 'batches whose gradients make one step', list(wholeNumber(1)))
    .option('--freeze <list>', 'stages up to which the backbone stays as it is', list(String))
    .option('--size <list>', 'sides of the model’s input in pixels: how large it sees things', list(wholeNumber(1)))
    .option('--min-scale <list>', 'least default boxes, of the input’s side (paper)', list(share))
    .option('--augmentation <list>', 'paper, microscopy', list(augmentation))
    .option('--suppression <list>', 'IoUs of suppression, tried with the best model', list(share))
    .option('--sample <pixels>', 'side of what a training step sees (small-object; default: 320)', wholeNumber(1))
    .option('--warm-up <steps>', 'steps until the peak (default: the preset’s)', wholeNumber(0))
    .option('--correct <steps>', 'steps for every image before all else, as "tesescope correct" names them', (text) =>
      parseSteps(text),
    )
    .option('--initial <weights>', 'pretrained, random, or a model file to go on from', 'pretrained')
    .addOption(
      new Option('--label-style <style>', 'what boxes lie around (default: what the dataset says)').choices(
        labelStyles,
      ),
    )
    .option('--seed <n>', 'of the search and of all trainings', wholeNumber(0), 1)
    .option('--name <name>', 'of the model', 'tesescope')
    .option('--licence <text>', 'of the model: data and terms', 'not stated')
    .option('--resume', 'goes on with the search in --out, with the settings it was begun with')
    .addOption(
      new Option('--device <name>', 'what runs the network').choices(['auto', 'cpu', 'cuda', 'webgpu']).default('auto'),
    )
    .option('--threads <n>', 'threads of ONNX Runtime (default: all cores)', wholeNumber(0))
    .option('--json', 'prints the best settings and all trials as JSON')
    .addHelpText('after', examples)
    .action(async (told: TuneArguments) => {
      const { tune } = await import('./tuning/tune.ts');
      await tune(told);
    });
}

const examples = `
Examples:
  $ tesescope dataset split lab.json --out lab
  $ tesescope tune --dataset lab/train.json --validation lab/validation.json --images photos --out runs/search
  $ tesescope tune --dataset lab/train.json --validation lab/validation.json --images photos --out runs/search --resume
  $ tesescope tune --dataset lab/train.json --validation lab/validation.json --images photos --out runs/rates \\
      --trials 4 --epochs 20 --learning-rate 5e-5,1e-4,2e-4,4e-4 --batch 8 --freeze none --size 640 --augmentation microscopy

LIST is values with commas between, the usual one first; one value is not searched. Trials are drawn from them; half of
them go on to twice the epochs, and so on to the last (successive halving). Written to --out: model.onnx, best.json with
the "tesescope train" line that trains it again, tune.csv, tune.svg, and a folder a trial. Ctrl-C and even a crash lose
no more than a step or two: --resume goes on.`;

/** Reads values with commas between. */
function list<T>(read: (text: string) => T): (text: string) => Choices<T> {
  return (text) => text.split(',').map((part) => read(part.trim())) as [T, ...T[]];
}

function augmentation(text: string): 'paper' | 'microscopy' {
  if (text === 'paper' || text === 'microscopy') return text;
  throw new InvalidArgumentError('Choose of paper and microscopy.');
}
