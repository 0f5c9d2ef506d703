import { Command } from 'commander';
import { packageVersion } from '../platform/node/packageVersion.ts';
import { datasetCommand } from './dataset/datasetCommand.ts';
import { detectCommand } from './detect.ts';
import { doctorCommand } from './doctor.ts';
import { evaluateCommand } from './evaluate.ts';
import { synthesizeCommand } from './synthesize.ts';
import { trainCommand } from './train.ts';

/** The program with all its commands; it throws `CommanderError` where commander would end the process. */
export function createProgram(): Command {
  const program = new Command('tesescope')
    .description('Finds sperm in photographs of testicular tissue. Not validated for clinical use.')
    .version(packageVersion())
    .addHelpText('after', examples);
  const commands = [
    detectCommand(),
    trainCommand(),
    evaluateCommand(),
    datasetCommand(),
    synthesizeCommand(),
    doctorCommand(),
  ];
  for (const command of commands) program.addCommand(command);
  throwErrors(program);
  return program;
}

const examples = `
Examples:
  $ tesescope detect images                                      point at sperm in a folder
  $ tesescope dataset import labels.csv --format via --out dataset.json
  $ tesescope train --dataset dataset.json --out runs/first      train on your own images
  $ tesescope detect images --model runs/first/model.onnx
  $ tesescope doctor                                             what is installed, what is missing`;

function throwErrors(command: Command): void {
  command.exitOverride().configureOutput({
    outputError: (text, write) => write(text.replace(/^error: /, 'tesescope: ')),
  });
  for (const child of command.commands) throwErrors(child);
}
