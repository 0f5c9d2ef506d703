import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const executablePath = '/usr/bin/chromium';

/** Whether tests in a real browser can run. */
export const hasChromium = existsSync(executablePath);

/**
 * Starts Chromium with a camera that plays a file.
 *
 * @param camera JPEG frames one behind the other, which it repeats. @default Chromium's own test picture
 */
export function startChromium(camera?: string, more: readonly string[] = []): Promise<Browser> {
  const args = ['--no-sandbox', '--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream', ...more];
  if (camera !== undefined) args.push(`--use-file-for-fake-video-capture=${camera}`);
  return chromium.launch({ executablePath, args });
}
