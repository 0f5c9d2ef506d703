import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtPage } from './builtPage.ts';
import { hasChromium, startChromium } from './chromium.ts';
import { cameraFile } from './frames.ts';
import { staticServer } from './staticServer.ts';

/** Long enough for a computer that is busy with other things. */
const slow = { timeout: 90_000 };

declare global {
  interface Window {
    /** The camera's track as the page got it last. */
    track: MediaStreamTrack;
  }
}

describe.skipIf(!hasChromium)('the live page in trouble (skipped where Chromium is absent)', () => {
  let host: Awaited<ReturnType<typeof staticServer>>;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    host = await staticServer(await builtPage());
    browser = await startChromium(cameraFile(1));
    page = await openPage(browser);
    await page.getByRole('button', { name: 'Camera' }).click(slow);
    await page.locator('ol li button').first().waitFor(slow);
    await page.keyboard.press('k');
    await page.getByText(/^Kept number/).waitFor(slow);
  }, 240_000);

  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  async function openPage(from: Browser): Promise<Page> {
    const opened = await from.newPage();
    await opened.addInitScript(() => {
      localStorage.setItem('tesescope-preferences', '{"detail":"fast"}');
      const { mediaDevices } = navigator;
      const getUserMedia = mediaDevices.getUserMedia.bind(mediaDevices);
      mediaDevices.getUserMedia = async (constraints) => {
        const stream = await getUserMedia(constraints);
        window.track = stream.getVideoTracks()[0]!;
        return stream;
      };
    });
    await opened.goto(host.address);
    return opened;
  }

  const skipped = async () => Number(await page.getByTestId('skipped').textContent());
  const kept = () => page.locator('dl.large div').filter({ hasText: 'Kept' }).locator('dd').textContent();

  it('says that the camera was unplugged, and goes on by itself when it is back', async () => {
    // Chromium's own camera can't be unplugged: its track is ended as a driver would end it, and the list is empty meanwhile.
    await page.evaluate(() => {
      const { mediaDevices } = navigator;
      const enumerateDevices = mediaDevices.enumerateDevices.bind(mediaDevices);
      mediaDevices.enumerateDevices = async () => [];
      setTimeout(() => {
        mediaDevices.enumerateDevices = enumerateDevices;
        mediaDevices.dispatchEvent(new Event('devicechange'));
      }, 3000);
      window.track.stop();
      window.track.dispatchEvent(new Event('ended'));
    });
    await page.getByRole('alert').filter({ hasText: 'was unplugged' }).waitFor(slow);
    await page.getByRole('alert').waitFor({ ...slow, state: 'detached' });
    await expect.poll(skipped, slow).toBeGreaterThan(2);
    expect(await kept()).toBe('1');
  }, 240_000);

  it('starts the detector again where it crashed, and loses nothing that was kept', async () => {
    const [worker] = page.workers();
    await worker!.evaluate(() => {
      setTimeout(() => {
        throw new Error('out of memory');
      });
    });
    await page.getByText('The detector stopped and is started again').waitFor(slow);
    await page.getByText('The detector is back.').waitFor(slow);
    const before = await skipped();
    await expect.poll(skipped, slow).toBeGreaterThan(before);
    expect(await kept()).toBe('1');
  }, 240_000);

  it('says for how long it was hidden, and that it went on looking', async () => {
    await page.evaluate(async () => {
      let isHidden = true;
      Object.defineProperty(document, 'hidden', { get: () => isHidden });
      document.dispatchEvent(new Event('visibilitychange'));
      await new Promise((resolve) => setTimeout(resolve, 1000));
      isHidden = false;
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await page.getByText(/This page was hidden for \d+ s and went on looking/).waitFor(slow);
  }, 120_000);

  it('looks at images, says which it can’t read, and which files are none', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tesescope-images-'));
    writeFileSync(join(folder, 'broken.png'), 'no image');
    await page.getByRole('button', { name: 'Change source' }).click(slow);
    // What is said goes again after some seconds: all is waited for at once.
    const said = [
      page.getByText('Left out, as they are no images: README.md.'),
      page.getByText(/^broken\.png cannot be read here/),
      page.getByText('The end.'),
      page.getByText('diffuse-1.jpg'),
    ].map((text) => text.waitFor(slow));
    await page
      .locator('input[type=file]')
      .setInputFiles([join(folder, 'broken.png'), 'samples/diffuse-1.jpg', 'samples/README.md']);
    await Promise.all(said);
  }, 240_000);

  it('says why it has no camera where it may not use it, and can be asked again', async () => {
    const refusing = await startChromium(undefined, ['--use-fake-ui-for-media-stream=deny']);
    try {
      const refused = await openPage(refusing);
      await refused.getByRole('button', { name: 'Camera' }).click(slow);
      await refused.getByRole('alert').filter({ hasText: 'may not use the camera. Allow it' }).waitFor(slow);
      expect(await refused.getByRole('button', { name: 'Try again' }).isVisible()).toBe(true);
    } finally {
      await refusing.close();
    }
  }, 240_000);
});
