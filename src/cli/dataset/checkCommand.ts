import { Command } from 'commander';
import { checkDataset } from '../../annotation/checkDataset.ts';
import { readCoco } from '../../annotation/formats/coco/readCoco.ts';
import { readText } from '../../platform/node/readText.ts';
import { openImages } from './openImages.ts';
import { printProblems } from './printProblems.ts';
import { describeSummary, summarize } from './summarize.ts';

interface CheckCommandOptions {
  readonly images?: string;
  readonly json?: true;
}

/** `tesescope dataset check`: what is wrong with a dataset. */
export function checkCommand(): Command {
  return new Command('check')
    .description('Finds what is wrong with a dataset: images, boxes, classes, ids and duplicates.')
    .argument('<dataset>', 'a COCO JSON file')
    .option('--images <dir>', 'where the images are; without it they are not opened')
    .option('--json', 'print the problems as JSON')
    .addHelpText('after', examples)
    .action(runCheck);
}

const examples = `
Example:
  $ tesescope dataset check dataset.json --images photographs

The exit status is 1 where an error was found; warnings leave it 0.`;

async function runCheck(file: string, options: CheckCommandOptions): Promise<void> {
  const { value, problems: unreadable } = readCoco(await readText(file), file);
  const inspections = options.images === undefined ? new Map() : await openImages(value, options.images);
  const problems = [...unreadable, ...checkDataset(value, file, inspections)];
  printProblems(problems);
  const summary = summarize(value);
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const verdict = `${errors} errors, ${problems.length - errors} warnings`;
  const unopened = options.images === undefined ? '; images were not opened (--images)' : '';
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ ...summary, problems })}\n`
      : `${file}: ${describeSummary(summary)}: ${verdict}${unopened}\n`,
  );
}
