import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Check } from '../../src/cli/doctor/check.ts';
import { type Outcome, runProgram } from './runProgram.ts';

const hasModel = existsSync(join(import.meta.dirname, '../../models/tesescope.onnx'));

describe('doctor', () => {
  let table: Outcome;
  let json: Outcome;
  beforeAll(async () => {
    [table, json] = await Promise.all([runProgram(['doctor'], tmpdir()), runProgram(['doctor', '--json'], tmpdir())]);
  });

  it('finds all that is needed', () => {
    expect(table.stdout).toMatch(/^✓ {2}node +\d+\.\d+\.\d+$/m);
    expect(table.stdout).toMatch(/^✓ {2}onnx runtime +1\.\d+\.\d+, built with cpu/m);
    for (const name of ['device cpu', 'image decoder', 'samples', 'pretrained weights', 'temporary folder']) {
      expect(table.stdout).toMatch(new RegExp(`^✓ {2}${name} `, 'm'));
    }
    expect(table.stderr).toBe('');
  });

  it.skipIf(!hasModel)('finds sperm in a sample with the default model', () => {
    expect(table.code).toBe(0);
    expect(table.stdout).toMatch(/^✓ {2}default model +.* finds \d+ in a sample, boxes around heads$/m);
    expect(table.stdout).toMatch(/All that is needed is there\.\n$/);
  });

  it('gives the same as JSON, and the exit code says whether a needed thing is missing', () => {
    const checks: Check[] = JSON.parse(json.stdout);
    expect(checks.map(({ name }) => name)).toContain('device webgpu');
    expect(json.code).toBe(checks.some(({ state }) => state === 'missing') ? 1 : 0);
    for (const { name, state } of checks.filter(({ state: found }) => found === 'absent')) {
      expect([name, state]).toEqual([expect.stringMatching(/^(device (cuda|webgpu)|ffmpeg)$/), 'absent']);
    }
  });

  it('says how to get what is not there', () => {
    for (const { state, detail } of JSON.parse(json.stdout) as Check[]) {
      if (state !== 'present') expect(detail.length).toBeGreaterThan(10);
    }
  });
});
