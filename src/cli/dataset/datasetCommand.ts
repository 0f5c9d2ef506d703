import { Command } from 'commander';
import { checkCommand } from './checkCommand.ts';
import { consensusCommand } from './consensusCommand.ts';
import { exportCommand } from './exportCommand.ts';
import { falseAlarmsCommand } from './falseAlarmsCommand.ts';
import { importCommand } from './importCommand.ts';
import { previewCommand } from './previewCommand.ts';
import { splitCommand } from './splitCommand.ts';
import { uniteCommand } from './uniteCommand.ts';

/** `tesescope dataset ...`: annotations in, datasets out. */
export function datasetCommand(): Command {
  return new Command('dataset')
    .description('Reads, checks, unites, splits and writes annotated images.')
    .addCommand(importCommand())
    .addCommand(checkCommand())
    .addCommand(exportCommand())
    .addCommand(splitCommand())
    .addCommand(uniteCommand())
    .addCommand(consensusCommand())
    .addCommand(falseAlarmsCommand())
    .addCommand(previewCommand());
}
