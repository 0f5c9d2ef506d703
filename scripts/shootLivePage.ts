import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtPage } from '../test/browser/builtPage.ts';
import { startChromium } from '../test/browser/chromium.ts';
import { staticServer } from '../test/browser/staticServer.ts';

/** Takes the pictures of the live page that `docs/` shows, with a camera that plays a drawn sample. */
const camera = join(mkdtempSync(join(tmpdir(), 'tesescope-camera-')), 'microscope.mjpeg');
writeFileSync(camera, readFileSync('samples/diffuse-1.jpg'));
/** Chromium names its camera after the file. */
const cameraName = 'Microscope camera';
const preferences = { detail: 'fine', sensitivity: 0.5, pixelSizes: { [`${cameraName} 640x480`]: 0.34 } };

const host = await staticServer(await builtPage());
const browser = await startChromium(camera);
for (const width of [1280, 3840]) {
  for (const colorScheme of ['dark', 'light'] as const) {
    const viewport = { width, height: (width * 10) / 16 };
    const page = await (await browser.newContext({ viewport, colorScheme })).newPage();
    await page.addInitScript(`localStorage.setItem('tesescope-preferences', '${JSON.stringify(preferences)}')`);
    await page.addInitScript(
      `Object.defineProperty(MediaStreamTrack.prototype, 'label', { get: () => '${cameraName}' })`,
    );
    await page.goto(host.address);
    await page.getByRole('button', { name: 'Camera' }).click({ timeout: 60_000 });
    await page.locator('ol li button').first().waitFor({ timeout: 60_000 });
    await page.waitForTimeout(3000);
    for (const key of ['k', 'k', 'x']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(1000);
    }
    await page.waitForTimeout(6000);
    await page.screenshot({ path: `docs/images/live-${colorScheme}-${width}.jpg`, type: 'jpeg', quality: 82 });
    await page.context().close();
  }
}
await browser.close();
await host.close();
