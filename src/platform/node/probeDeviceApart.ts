import { execFile } from 'node:child_process';
import { extname } from 'node:path';
import { TesescopeError } from '../../errors.ts';
import type { Device } from './onnxRuntimeEngine.ts';

const probe = new URL(`./probeDevice${extname(import.meta.url)}`, import.meta.url).href;

/**
 * Tries a device in a process of its own: drivers print what they like, and some end the process.
 *
 * @returns `answers`.
 * @throws TesescopeError `unavailable` where the device can't be used.
 */
export function probeDeviceApart(device: Device): Promise<string> {
  const script = `
    import { probeDevice } from ${JSON.stringify(probe)};
    await probeDevice(${JSON.stringify(device)}).then(console.log, (error) => {
      console.log(error.message);
      process.exitCode = 1;
    });`;
  return new Promise((resolve, reject) => {
    execFile(process.execPath, ['--input-type=module', '--eval', script], (error, stdout) => {
      const said = stdout.trim();
      if (error === null) resolve(said);
      else
        reject(new TesescopeError('unavailable', said || `The device ${device} ends the process; use --device cpu.`));
    });
  });
}
