import { readFileSync } from 'node:fs';
import axe from 'axe-core';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { builtPage } from './builtPage.ts';
import { hasChromium, startChromium } from './chromium.ts';
import { cameraFile, cameraShows } from './frames.ts';
import { staticServer } from './staticServer.ts';

/** Long enough for a computer that is busy with other things. */
const slow = { timeout: 90_000 };

describe.skipIf(!hasChromium)(`the live page on ${cameraShows} (skipped where Chromium is absent)`, () => {
  let host: Awaited<ReturnType<typeof staticServer>>;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let errors: string[];

  beforeAll(async () => {
    host = await staticServer(await builtPage());
    browser = await startChromium(cameraFile(1));
  }, 120_000);

  afterAll(async () => {
    await browser?.close();
    await host?.close();
  });

  beforeEach(async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 800 }, permissions: ['camera'] });
    page = await context.newPage();
    errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    await page.addInitScript(() => localStorage.setItem('tesescope-preferences', '{"detail":"fast"}'));
    await page.goto(host.address);
    await page.getByRole('button', { name: 'Camera' }).waitFor(slow);
  });

  afterEach(async () => {
    await context.close();
    expect(errors).toEqual([]);
  });

  const seen = () => page.locator('ol li button').first();
  const count = async (name: string) =>
    Number(await page.locator('dl.large div').filter({ hasText: name }).locator('dd').textContent());

  async function openCamera(): Promise<void> {
    await page.getByRole('button', { name: 'Camera' }).click();
    await seen().waitFor(slow);
  }

  it('counts sperm of a camera, keeps one by a key over a reload, and exports it', async () => {
    await openCamera();
    await page.keyboard.press('Space');
    await page.getByText('Frozen').waitFor(slow);
    await page.keyboard.press('k');
    await page.getByText(/^Kept number \d+\./).waitFor(slow);
    await page.reload();
    await page.getByRole('button', { name: 'Camera' }).waitFor(slow);
    expect(await count('Kept')).toBe(1);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export session' }).click(),
    ]);
    const files = unzipSync(readFileSync(await download.path()));
    expect(Object.keys(files).sort()).toEqual(
      ['crops', 'dataset', 'findings', 'frames'].map((name) => expect.stringMatching(`^${name}`)),
    );
    const rows = strFromU8(files['findings.csv']!).split('\r\n');
    expect(rows[1]).toMatch(/^\d+,kept,1,/);
    const { images, annotations } = JSON.parse(strFromU8(files['dataset.json']!));
    expect(images).toMatchObject([{ id: 1, file_name: 'frames/0001.jpg', width: 640 }]);
    expect(
      annotations.filter(({ attributes }: { attributes: { decision: string } }) => attributes.decision === 'kept'),
    ).toHaveLength(1);
    expect(files['frames/0001.jpg']!.subarray(0, 3)).toEqual(new Uint8Array([0xff, 0xd8, 0xff]));
  }, 240_000);

  it('goes on after a freeze, and with another source that is chosen meanwhile', async () => {
    const skipped = async () => Number(await page.getByTestId('skipped').textContent());
    const goesOn = async () => {
      const before = await skipped();
      await expect.poll(skipped, slow).toBeGreaterThan(before);
    };
    await openCamera();
    for (let i = 0; i < 3; i++) {
      await page.keyboard.press('Space');
      await page.getByText('Frozen').waitFor(slow);
      await page.keyboard.press('Space');
      await goesOn();
    }
    await page.keyboard.press('Space');
    await page.getByText('Frozen').waitFor(slow);
    await page.getByRole('button', { name: 'Change source' }).click();
    await page.getByRole('button', { name: 'Camera' }).click();
    await goesOn();
  }, 240_000);

  it('begins a new session with nothing chosen and nothing to undo', async () => {
    const undo = page.getByRole('button', { name: 'Undo' });
    await openCamera();
    await page.keyboard.press('Space');
    await page.keyboard.press('k');
    await page.getByText(/^Kept number \d+\./).waitFor(slow);
    await seen().click();
    expect(await undo.isEnabled()).toBe(true);
    await page.getByRole('button', { name: 'New session' }).click();
    await page.getByRole('button', { name: 'Begin anew' }).click();
    await openCamera();
    expect(await undo.isDisabled()).toBe(true);
    expect(await page.getByRole('region', { name: /^Where number/ }).count()).toBe(0);
  }, 240_000);

  it('says in a second tab that the first one keeps the session', async () => {
    const second = await context.newPage();
    await second.goto(host.address);
    await second.getByText(/^Another tab or window keeps the session/).waitFor(slow);
    expect(await second.getByRole('button', { name: 'Camera' }).isVisible()).toBe(true);
    await page.reload();
    await page.getByRole('button', { name: 'Camera' }).waitFor(slow);
    expect(await page.getByText(/^Another tab or window/).count()).toBe(0);
  }, 240_000);

  it('opens another camera where the one of last time is gone', async () => {
    await page.addInitScript(() =>
      localStorage.setItem('tesescope-preferences', '{"detail":"fast","deviceId":"gone"}'),
    );
    await page.reload();
    await page.getByRole('button', { name: 'Camera' }).click(slow);
    await page.getByRole('alert').filter({ hasText: 'is not plugged in' }).waitFor(slow);
    await page.getByRole('combobox', { name: 'Camera' }).selectOption('The browser’s choice');
    await page.getByRole('button', { name: 'Try again' }).click();
    await seen().waitFor(slow);
  }, 240_000);

  it('opens and detects with the network off', async () => {
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await context.setOffline(true);
    await page.reload();
    await page.getByRole('button', { name: 'Camera' }).waitFor(slow);
    await openCamera();
  }, 240_000);

  it('has no accessibility fault, dark and light', async () => {
    await page.evaluate(axe.source);
    expect(await faults()).toEqual([]);
    await openCamera();
    await page.keyboard.press('Space');
    expect(await faults()).toEqual([]);
    await seen().click();
    await page.getByRole('region', { name: /^Where number/ }).waitFor(slow);
    expect(await faults()).toEqual([]);
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor(slow);
    expect(await faults()).toEqual([]);
  }, 240_000);

  async function faults(): Promise<readonly string[]> {
    const found: string[] = [];
    for (const colorScheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run());
      found.push(
        ...violations.map(({ id, nodes }) => `${colorScheme}, ${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      );
    }
    return found;
  }
});
