import { Command, InvalidArgumentError } from 'commander';

interface ExportOptions {
  readonly model: string;
  readonly out: string;
  readonly width?: number;
  readonly height?: number;
  readonly batch: number;
  readonly calibration?: string;
  readonly boxScale?: number;
}

/** `tesescope export`: a model for other programs, at another input size or batch. */
export function exportCommand(): Command {
  return new Command('export')
    .description(
      'Writes a model with the same weights at another input size or batch, calibrated, or with other boxes, as one ONNX file.',
    )
    .requiredOption('--model <file>', 'a model that `tesescope train` made')
    .requiredOption('--out <file>', 'the ONNX file to write')
    .option('--width <pixels>', 'of the input (default: the model’s own)', positiveNumber)
    .option('--height <pixels>', 'of the input (default: the model’s own)', positiveNumber)
    .option('--batch <n>', 'images a run', positiveNumber, 1)
    .option('--calibration <file>', 'a map from scores to chances, of `tesescope evaluate --calibration`, to put in')
    .option(
      '--box-scale <factor>',
      'larger or smaller boxes, for annotators who draw them looser or tighter',
      sizeFactor,
    )
    .addHelpText('after', example)
    .action(exportModel);
}

const example = `
Examples:
  $ tesescope export --model model.onnx --out small.onnx --width 320 --height 320 --batch 8
  $ tesescope evaluate --truth truth.json --detections results.json --calibration chances.json
  $ tesescope export --model model.onnx --out calibrated.onnx --calibration chances.json
  $ tesescope export --model model.onnx --out loose.onnx --box-scale 1.1

In: images [batch, 3, height, width], RGB, 0 to 1. Out: boxes [batch, boxes, 4], left, top, right and bottom as fractions
of the input, and scores [batch, boxes, classes]; suppression is left to the caller. docs/detect.md says how.`;

async function exportModel(options: ExportOptions): Promise<void> {
  const { parseCalibration } = await import('../detection/calibration/parseCalibration.ts');
  const { writeModel } = await import('../detection/modelFile.ts');
  const { scaleBoxes } = await import('../network/scaleBoxes.ts');
  const { readModelFile } = await import('../platform/node/readModelFile.ts');
  const { readText } = await import('../platform/node/readText.ts');
  const { writeFileAtomically } = await import('../platform/node/writeFileAtomically.ts');
  const { model, out, width, height, batch, calibration: map, boxScale } = options;
  const { metadata, weights } = await readModelFile(model);
  const input = { width: width ?? metadata.input.width, height: height ?? metadata.input.height };
  const calibration = map === undefined ? metadata.calibration : parseCalibration(await readText(map), map);
  const described = {
    ...metadata,
    input,
    ...(calibration && { calibration }),
    ...(boxScale && { boxScale: boxScale * (metadata.boxScale ?? 1) }),
  };
  const scaled = boxScale === undefined ? weights : scaleBoxes(weights, boxScale);
  await writeFileAtomically(out, writeModel({ metadata: described, weights: scaled }, batch));
  const chances = calibration && `, chances fitted to ${calibration.detections} detections of ${calibration.data}`;
  process.stdout.write(`${out}: images [${batch}, 3, ${input.height}, ${input.width}]${chances ?? ''}\n`);
}

function positiveNumber(text: string): number {
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a whole number from 1 to 99999.');
}

function sizeFactor(text: string): number {
  const factor = Number(text);
  if (factor >= 0.5 && factor <= 2) return factor;
  throw new InvalidArgumentError('Give a factor from 0.5 to 2, for instance 1.1.');
}
