import { builtPage } from '../test/browser/builtPage.ts';
import { hasChromium, startChromium } from '../test/browser/chromium.ts';
import { cameraFile, cameraShows } from '../test/browser/frames.ts';
import { staticServer } from '../test/browser/staticServer.ts';

export interface LivePageSpeed {
  readonly shows: string;
  /** Pictures a second that were looked at and shown. */
  readonly framesPerSecond: number;
  /** From a picture's taking to its showing with boxes, in milliseconds. */
  readonly lag: number;
}

/** For so long the page settles before it is read, and so often it is read after that; its readouts span 3 s. */
const settling = 10_000;
const readings = 5;

/**
 * The live page in headless Chromium with a camera that plays a video, by WASM: medians of what the page itself shows.
 * Nothing where Chromium is absent.
 */
export async function livePage(detail: 'fine' | 'fast'): Promise<LivePageSpeed | undefined> {
  if (!hasChromium) return undefined;
  const host = await staticServer(await builtPage());
  const browser = await startChromium(cameraFile());
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.addInitScript(`localStorage.setItem('tesescope-preferences', '{"detail":"${detail}","alarm":false}')`);
    await page.goto(host.address);
    await page.getByRole('button', { name: 'Camera' }).click({ timeout: 60_000 });
    await page.locator('ol li button').first().waitFor({ timeout: 60_000 });
    await page.waitForTimeout(settling);
    const rates: number[] = [];
    const lags: number[] = [];
    for (let i = 0; i < readings; i++) {
      await page.waitForTimeout(3000);
      rates.push(Number.parseFloat((await page.getByTestId('rate').textContent()) ?? ''));
      lags.push(Number.parseFloat((await page.getByTestId('lag').textContent()) ?? ''));
    }
    return { shows: cameraShows, framesPerSecond: median(rates), lag: median(lags) };
  } finally {
    await browser.close();
    await host.close();
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}
