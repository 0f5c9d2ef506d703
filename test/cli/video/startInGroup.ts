import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Outcome } from '../runProgram.ts';

const program = join(import.meta.dirname, '../../../dist/cli/main.js');

interface Group {
  /** Reaches all that the program started too, as a terminal's Ctrl-C does. */
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly outcome: Promise<Outcome>;
}

/** Starts the built program as a terminal would: in a process group of its own. */
export function startInGroup(words: readonly string[], cwd: string): Group {
  const child = spawn(process.execPath, [program, ...words], {
    cwd,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const outcome = Promise.all([once(child, 'close'), text(child.stdout), text(child.stderr)]).then(
    ([[code], stdout, stderr]) => ({ code, stdout, stderr }),
  );
  return { kill: (signal) => process.kill(-child.pid!, signal), outcome };
}
