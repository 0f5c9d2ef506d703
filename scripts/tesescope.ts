import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Runs the built command line from the project's folder; what it prints. Says on stderr what it runs. */
export async function tesescope(...words: string[]): Promise<string> {
  console.error(`tesescope ${words.join(' ')}`);
  const options = { maxBuffer: 2 ** 30 };
  const { stdout } = await promisify(execFile)(process.execPath, ['dist/cli/main.js', ...words], options);
  return stdout;
}
