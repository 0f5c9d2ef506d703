import { Command } from 'commander';

/** `tesescope doctor`: what is installed, what is missing, and how to get it. */
export function doctorCommand(): Command {
  return new Command('doctor')
    .description('Checks the installation: what is there, what is missing and how to get it.')
    .option('--json', 'print the checks as JSON')
    .addHelpText('after', '\nExit code 1 means that something needed is missing; what is optional does not count.')
    .action(async ({ json }: { json?: true }) => {
      const { examine } = await import('./doctor/examine.ts');
      const { formatChecks } = await import('./doctor/formatChecks.ts');
      const checks = await examine();
      process.stdout.write(json ? `${JSON.stringify(checks, null, 2)}\n` : formatChecks(checks));
      if (checks.some(({ state }) => state === 'missing')) process.exitCode = 1;
    });
}
