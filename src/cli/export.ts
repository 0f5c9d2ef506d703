import { Command, InvalidArgumentError } from 'commander';

interface ExportOptions {
  readonly model: string;
  readonly out: string;
  readonly width?: number;
  readonly height?: number;
  readonly batch: number;
}

/** `tesescope export`: a model for other programs, at another input size or batch. */
export function exportCommand(): Command {
  return new Command('export')
    .description('Writes a model with the same weights at another input size or batch, as one ONNX file.')
    .requiredOption('--model <file>', 'a model that `tesescope train` made')
    .requiredOption('--out <file>', 'the ONNX file to write')
    .option('--width <pixels>', 'of the input (default: the model’s own)', positiveNumber)
    .option('--height <pixels>', 'of the input (default: the model’s own)', positiveNumber)
    .option('--batch <n>', 'images a run', positiveNumber, 1)
    .addHelpText('after', example)
    .action(exportModel);
}

const example = `
Example:
  $ tesescope export --model model.onnx --out small.onnx --width 320 --height 320 --batch 8

In: images [batch, 3, height, width], RGB, 0 to 1. Out: boxes [batch, boxes, 4], left, top, right and bottom as fractions
of the input, and scores [batch, boxes, classes]; suppression is left to the caller. docs/detect.md says how.`;

async function exportModel({ model, out, width, height, batch }: ExportOptions): Promise<void> {
  const { writeModel } = await import('../detection/modelFile.ts');
  const { readModelFile } = await import('../platform/node/readModelFile.ts');
  const { writeFileAtomically } = await import('../platform/node/writeFileAtomically.ts');
  const { metadata, weights } = await readModelFile(model);
  const input = { width: width ?? metadata.input.width, height: height ?? metadata.input.height };
  await writeFileAtomically(out, writeModel({ metadata: { ...metadata, input }, weights }, batch));
  process.stdout.write(`${out}: images [${batch}, 3, ${input.height}, ${input.width}]\n`);
}

function positiveNumber(text: string): number {
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a whole number from 1 to 99999.');
}
