import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { runProgram } from './runProgram.ts';

const root = join(import.meta.dirname, '../..');
const run = (...words: string[]) => runProgram(words, root);

describe.concurrent('tesescope', () => {
  it('tells its version', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(await run('--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('lists its commands and shows examples', async () => {
    const { code, stdout, stderr } = await run('--help');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    for (const command of ['detect', 'train', 'evaluate', 'dataset', 'synthesize', 'export', 'doctor']) {
      expect(stdout).toMatch(new RegExp(`^ {2}${command} `, 'm'));
    }
    expect(stdout).toContain('$ tesescope detect images');
  });

  it('helps with each command', async () => {
    const { code, stdout } = await run('help', 'detect');
    expect(code).toBe(0);
    expect(stdout).toContain('--sensitivity <point>');
    expect((await run('detect', '--help')).stdout).toBe(stdout);
  });

  it.each([
    [[], /Usage: tesescope/],
    [['bogus'], /^tesescope: unknown command 'bogus'\n$/],
    [['detect'], /^tesescope: missing required argument 'input'\n$/],
    [['detect', '.', '--bogus'], /^tesescope: unknown option '--bogus'\n$/],
    [['detect', '.', '--sensitivity', 'high'], /^tesescope: .*screening, balanced, strict/],
    [['detect', '.', '--threshold', '1.5'], /^tesescope: .*0 to 1/],
    [['detect', '.', '--tile', '12'], /^tesescope: .*32 pixels or more/],
    [['export', '--model', 'a', '--out', 'b', '--batch', '0'], /^tesescope: .*from 1/],
  ])('%j is wrong usage: exit 2 and one line on stderr', async (words, message) => {
    const { code, stdout, stderr } = await run(...words);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });

  it('names a foreseen failure in one line: exit 1', async () => {
    const outcome = await run('detect', 'samples', '--model', 'none.onnx');
    expect(outcome).toEqual({ code: 1, stdout: '', stderr: 'tesescope: none.onnx does not exist; check its name.\n' });
  });

  it('is quiet when its reader goes away', async () => {
    const command = `"${process.execPath}" dist/cli/main.js --help | true`;
    const { stderr } = await promisify(execFile)('sh', ['-c', command], { cwd: root });
    expect(stderr).toBe('');
  });
});
