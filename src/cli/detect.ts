import { Command, InvalidArgumentError, Option } from 'commander';
import type { DetectArguments } from './detect/detectArguments.ts';
import { positiveNumber } from './options/positiveNumber.ts';
import { score } from './options/score.ts';

/** `tesescope detect`: points at likely sperm in images. */
export function detectCommand(): Command {
  return new Command('detect')
    .description('Points at likely sperm in images: a table, detections.json, detections.csv and annotated images.')
    .argument('<input...>', 'images, folders of images, or glob patterns')
    .option('--model <file>', 'a model that `tesescope train` made (default: the one that comes with Tesescope)')
    .addOption(
      new Option('--sensitivity <point>', 'screening misses least, strict has fewest false alarms')
        .choices(['screening', 'balanced', 'strict'])
        .default('screening'),
    )
    .option('--threshold <score>', 'show what scores at least this, 0 to 1, whatever the sensitivity', score)
    .option('--tile <side>', 'look at large images in tiles: auto, off, or their side in pixels', tile, 'auto')
    .option('--flips', 'look at each image and its mirrored copies and take the mean: four times the work')
    .option(
      '--micrometres-per-pixel <size>',
      'of all images, whatever their files tell: decides automatic tiles',
      positiveNumber,
    )
    .option('--out <dir>', 'folder for the results (default: tesescope-detections)')
    .option('--coco-truth <file>', 'look at the images of a COCO dataset, beside INPUT, instead of all')
    .option('--coco-results <file>', 'write a COCO results array with the image and category ids of --coco-truth')
    .addOption(
      new Option('--device <name>', 'ONNX Runtime’s execution provider')
        .choices(['auto', 'cpu', 'cuda', 'webgpu'])
        .default('auto'),
    )
    .option('--json', 'print detections.json instead of the table')
    .addHelpText('after', example)
    .action(async (inputs: string[], options: Omit<DetectArguments, 'inputs'>) => {
      const { detect } = await import('./detect/detect.ts');
      await detect({ inputs, ...options });
    });
}

const example = `
Examples:
  $ tesescope detect images
  $ tesescope detect "fields/**/*.tif" --sensitivity strict --out results
  $ tesescope detect fields --tile 800 --flips
  $ tesescope detect images --coco-truth truth.json --coco-results results.json
  $ tesescope evaluate --truth truth.json --detections results.json

With --coco-truth all that scores at least 0.001 (or --threshold) goes to --coco-results, so that curves are whole, and
nothing else is written unless --out is given. Ctrl-C stops early: what was looked at is written, the exit code is 130.`;

function tile(text: string): DetectArguments['tile'] {
  if (text === 'auto' || text === 'off') return text;
  const side = Number(text);
  if (!/^\d+$/.test(text) || side < 32) throw new InvalidArgumentError('Give auto, off, or 32 pixels or more.');
  return side;
}
