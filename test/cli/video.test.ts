import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import Papa from 'papaparse';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readImage } from '../../src/platform/node/readImage.ts';
import { openFrames } from '../../src/platform/node/video/openFrames.ts';
import { ffmpeg, runFfmpeg, withoutFfmpeg } from '../platform/node/video/ffmpeg.ts';
import { runProgram } from './runProgram.ts';
import { startInGroup } from './video/startInGroup.ts';

const sample = join(import.meta.dirname, '../../samples/diffuse-1.jpg');
const frameCount = 12;
let folder: string;

/** A stage that moves: windows of one field, four pixels further each frame. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tesescope-video-'));
  await mkdir(join(folder, 'frames'));
  for (let frame = 0; frame < frameCount; frame++) {
    await sharp(sample)
      .extract({ left: 4 * frame, top: 40, width: 480, height: 320 })
      .png()
      .toFile(join(folder, `frames/${frame}.png`));
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const video = (...words: string[]) => runProgram(['video', ...words], folder);
async function rowsOf(out: string) {
  const text = await readFile(join(folder, out, 'tracks.csv'), 'utf8');
  return Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

describe.concurrent('video', () => {
  it('counts each sperm once though the stage moves, and writes what was seen', async () => {
    const words = ['frames', '--frames-per-second', '10', '--sensitivity', 'strict', '--out', 'whole', '--json'];
    const { code, stdout, stderr } = await video(...words);
    expect({ code, stderr: stderr.replace(/tesescope: no annotated video.*\n/, '') }).toEqual({ code: 0, stderr: '' });
    const [summary] = JSON.parse(stdout);
    expect(summary).toMatchObject({ name: 'frames', frames: frameCount, skipped: 0, problems: [] });
    const rows = await rowsOf('whole');
    expect(rows).toHaveLength(summary.sperm);
    expect(summary.sperm).toBeGreaterThan(1);
    const throughout = rows.filter(({ detections }) => Number(detections) > frameCount * 0.7);
    expect(throughout.length).toBeGreaterThan(1);
    for (const { unit, vsl } of throughout) {
      expect(unit).toBe('pixel');
      expect(Number(vsl)).toBeLessThan(5);
    }
    const { tracks, pointColumns } = JSON.parse(await readFile(join(folder, 'whole/tracks.json'), 'utf8'));
    expect(tracks.map(({ id }: { id: number }) => id).sort()).toEqual(rows.map(({ track }) => Number(track)).sort());
    expect(tracks[0].points[0]).toHaveLength(pointColumns.length);
    expect((await readImage(join(folder, 'whole/best-views-1.jpg'))).width).toBeGreaterThan(128);
    expect(await readFile(join(folder, 'whole/timeline.svg'), 'utf8')).toContain('<svg');
    expect((await readdir(join(folder, 'whole'))).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it.skipIf(!ffmpeg)(`writes an annotated video of the same length${withoutFfmpeg}`, async () => {
    runFfmpeg(folder, '-framerate', '10', '-i', 'frames/%d.png', '-c:v', 'ffv1', 'stage.mkv');
    expect(
      await video('stage.mkv', '--every', '2', '--micrometres-per-pixel', '0.5', '--out', 'annotated'),
    ).toMatchObject({ code: 0 });
    const source = await openFrames(join(folder, 'annotated/annotated.mp4'));
    expect(source).toMatchObject({ width: 480, height: 320, framesPerSecond: 5, expectedFrames: frameCount / 2 });
    await source.close();
    expect((await rowsOf('annotated'))[0]).toMatchObject({ unit: 'micrometre' });
  });

  it('names an input that fails and does the rest, each in a folder of its own', async () => {
    await mkdir(join(folder, 'none'));
    const { code, stdout, stderr } = await video('none', 'frames', '--every', '6', '--out', 'both');
    expect(code).toBe(1);
    expect(stderr).toMatch(/tesescope: none holds no image/);
    expect(stdout).toMatch(/^frames: \d+ sperm in 2 frames/);
    expect(await readdir(join(folder, 'both'))).toEqual(['frames']);
  });

  it('needs to know when frames were taken to tell micrometres a second', async () => {
    const { code, stderr } = await video('frames', '--micrometres-per-pixel', '0.5', '--out', 'timeless');
    expect(code).toBe(1);
    expect(stderr).toMatch(/frames does not tell when its frames were taken.*--frames-per-second/);
  });

  const inputs = ['a folder of images', ...(ffmpeg ? ['a video'] : [])] as const;
  it.each(inputs)('writes what was seen so far where Ctrl-C in a terminal stops %s', async (input) => {
    const name = input === 'a video' ? 'long.mkv' : 'long';
    if (input === 'a video') makeLongVideo(name);
    else await makeLongFolder(name);
    const { kill, outcome } = startInGroup(['video', name, '--out', `stopped-${name}`], folder);
    while (!(await readdir(join(folder, `stopped-${name}`)).catch(() => [])).length) await setTimeout(50);
    await setTimeout(1500);
    kill('SIGINT');
    const { code, stdout, stderr } = await outcome;
    expect(code).toBe(130);
    expect(stderr.replace(/tesescope: no annotated video.*\n/, '')).toBe(
      'tesescope: stopped early; what was seen so far is written.\n',
    );
    const frames = Number(/ in (\d+) frames/.exec(stdout)![1]);
    expect(frames).toBeLessThan(400);
    const written = await readdir(join(folder, `stopped-${name}`));
    expect(written).toEqual(
      expect.arrayContaining(['tracks.csv', 'tracks.json', ...(ffmpeg ? ['annotated.mp4'] : [])]),
    );
  });

  it('says that nothing is written where Ctrl-C comes before the first frame', async () => {
    await writeProgram('silent', 'touch opened; exec sleep 600');
    await writeFile(join(folder, 'silent.avi'), '');
    const { kill, outcome } = startInGroup(['video', 'silent.avi', '--ffmpeg', './silent', '--out', 'nothing'], folder);
    while (!(await readdir(folder)).includes('opened')) await setTimeout(50);
    kill('SIGINT');
    const { code, stderr } = await outcome;
    expect(code).toBe(130);
    expect(stderr).toMatch(/stopped early; nothing is written/);
  });

  it.skipIf(!ffmpeg)(`leaves no ffmpeg behind where it is killed${withoutFfmpeg}`, async () => {
    makeLongVideo('killed.mkv');
    const path = join(folder, 'killed');
    const ffmpegs = () => execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split(`${ffmpeg} -`).slice(1);
    const running = () => ffmpegs().filter((words) => words.includes(path));
    const { kill, outcome } = startInGroup(['video', `${path}.mkv`, '--out', path], folder);
    while (running().length < 2) await setTimeout(50);
    kill('SIGKILL');
    await outcome;
    while (running().length > 0) await setTimeout(50);
  });

  it('writes all but the annotated video where that can’t be written, and says why', async () => {
    await writeProgram('full', 'echo No space left on device >&2; [ "$2" = -encoders ]');
    const { code, stderr } = await video(
      ...['frames', '--frames-per-second', '10', '--ffmpeg', './full', '--out', 'full-disk'],
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(/^tesescope: Cannot write .*annotated\.mp4: No space left on device\.\n$/);
    const written = await readdir(join(folder, 'full-disk'));
    expect(written.sort()).toEqual(['best-views-1.jpg', 'timeline.svg', 'tracks.csv', 'tracks.json']);
  });
});

async function makeLongFolder(name: string): Promise<void> {
  await mkdir(join(folder, name));
  const frame = await readFile(join(folder, 'frames/0.png'));
  for (let i = 0; i < 400; i++) await writeFile(join(folder, name, `${i}.png`), frame);
}

function makeLongVideo(name: string): void {
  runFfmpeg(folder, '-loop', '1', '-framerate', '10', '-i', 'frames/0.png', '-t', '40', '-c:v', 'mjpeg', name);
}

/** A shell script to run in ffmpeg's place. */
function writeProgram(name: string, script: string): Promise<void> {
  return writeFile(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
}
