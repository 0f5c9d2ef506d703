import { describe, expect, it } from 'vitest';
import { check } from '../../../src/cli/doctor/check.ts';
import { nodeVersion } from '../../../src/cli/doctor/examine.ts';
import { formatChecks } from '../../../src/cli/doctor/formatChecks.ts';

const fails = () => {
  throw new Error('not there;\n  install it');
};

describe('check', () => {
  it('gives the detail of what works, at once or later', async () => {
    expect(await check('a', 'needed', () => '1.0')).toEqual({ name: 'a', state: 'present', detail: '1.0' });
    expect(await check('a', 'optional', async () => '1.0')).toEqual({ name: 'a', state: 'present', detail: '1.0' });
  });

  it('tells what is needed from what is optional', async () => {
    expect(await check('a', 'needed', fails)).toMatchObject({ state: 'missing', detail: expect.any(String) });
    expect(await check('a', 'optional', fails)).toMatchObject({ state: 'absent' });
    expect(await check('a', 'needed', () => Promise.reject('words'))).toMatchObject({ detail: 'words' });
  });
});

describe('formatChecks', () => {
  it('marks each line, in one line, and names what is missing', async () => {
    const checks = [await check('one', 'needed', () => 'fine'), await check('three', 'needed', fails)];
    expect(formatChecks(checks)).toBe('✓  one    fine\n✗  three  not there; install it\nMissing: three.\n');
  });

  it('says where nothing is missing', async () => {
    const checks = [await check('one', 'optional', fails)];
    expect(formatChecks(checks)).toBe('-  one  not there; install it\nAll that is needed is there.\n');
  });
});

describe('nodeVersion', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.21.0'])('accepts %s', (version) => {
    expect(nodeVersion(version)).toBe(version);
  });

  it.each(['18.20.4', '20.18.9'])('refuses %s', (version) => {
    expect(() => nodeVersion(version)).toThrow(/too old; install Node\.js 20\.19/);
  });
});
