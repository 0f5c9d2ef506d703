import { Command } from 'commander';
import { packageVersion } from '../platform/node/packageVersion.ts';

/** The program's commands. Only those that arguments name are loaded, so that the list of all comes at once. */
const commands: readonly { readonly name: string; readonly summary: string; readonly load: () => Promise<Command> }[] =
  [
    {
      name: 'detect',
      summary: 'points at likely sperm in images',
      load: async () => (await import('./detect.ts')).detectCommand(),
    },
    {
      name: 'video',
      summary: 'follows sperm through videos and cameras, and counts each once',
      load: async () => (await import('./video.ts')).videoCommand(),
    },
    {
      name: 'train',
      summary: 'trains a detector on annotated images',
      load: async () => (await import('./train.ts')).trainCommand(),
    },
    {
      name: 'tune',
      summary: 'searches the settings of a training',
      load: async () => (await import('./tune.ts')).tuneCommand(),
    },
    {
      name: 'evaluate',
      summary: 'measures detections against the truth',
      load: async () => (await import('./evaluate.ts')).evaluateCommand(),
    },
    {
      name: 'operating-point',
      summary: 'finds the threshold that a claim of sensitivity needs',
      load: async () => (await import('./operatingPoint.ts')).operatingPointCommand(),
    },
    {
      name: 'benchmark',
      summary: 'measures a model beside several raters',
      load: async () => (await import('./benchmark.ts')).benchmarkCommand(),
    },
    {
      name: 'dataset',
      summary: 'imports, checks, splits, unites and exports annotations',
      load: async () => (await import('./dataset/datasetCommand.ts')).datasetCommand(),
    },
    {
      name: 'correct',
      summary: 'corrects light, glare, blur, halos, dust and levels of images',
      load: async () => (await import('./correct.ts')).correctCommand(),
    },
    {
      name: 'synthesize',
      summary: 'draws fields with known truth',
      load: async () => (await import('./synthesize.ts')).synthesizeCommand(),
    },
    {
      name: 'export',
      summary: 'writes a model at another input size or batch',
      load: async () => (await import('./export.ts')).exportCommand(),
    },
    {
      name: 'doctor',
      summary: 'checks the installation',
      load: async () => (await import('./doctor.ts')).doctorCommand(),
    },
  ];

/**
 * The program, ready to parse arguments; it throws `CommanderError` where commander would end the process.
 *
 * @param words The arguments after the program's name.
 */
export async function createProgram(words: readonly string[]): Promise<Command> {
  const program = new Command('tesescope')
    .description('Finds sperm in photographs of testicular tissue. Not validated for clinical use.')
    .version(packageVersion())
    .addHelpText('after', examples);
  for (const { name, summary, load } of commands) {
    const command = words.includes(name) ? await load() : new Command(name);
    program.addCommand(command.summary(summary));
  }
  throwErrors(program);
  return program;
}

const examples = `
Examples:
  $ tesescope detect images
  $ tesescope dataset import labels.csv --format via --images photos --out dataset.json
  $ tesescope train --dataset dataset.json --out runs/first
  $ tesescope detect images --model runs/first/model.onnx --out results

Each command has its own --help.`;

function throwErrors(command: Command): void {
  command.exitOverride().configureOutput({
    outputError: (text, write) => write(text.replace(/^error: /, 'tesescope: ')),
  });
  for (const child of command.commands) throwErrors(child);
}
