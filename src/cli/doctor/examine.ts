import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { packageFile } from '../../platform/node/packageFile.ts';
import { packageVersion } from '../../platform/node/packageVersion.ts';
import { probeDevice } from '../../platform/node/probeDevice.ts';
import { probeDeviceApart } from '../../platform/node/probeDeviceApart.ts';
import { readPretrainedWeights } from '../../platform/node/readPretrainedWeights.ts';
import { runtimeVersion } from '../../platform/node/runtimeVersion.ts';
import { findFfmpeg } from '../../platform/node/video/findFfmpeg.ts';
import { writeFileAtomically } from '../../platform/node/writeFileAtomically.ts';
import { type Check, check } from './check.ts';
import { examineModel } from './examineModel.ts';

const sample = packageFile('samples/diffuse-1.jpg');

/** Looks at all that the program needs or can use. */
export async function examine(): Promise<Check[]> {
  return [
    await check('tesescope', 'needed', packageVersion),
    await check('node', 'needed', () => nodeVersion(process.versions.node)),
    await check('onnx runtime', 'needed', runtimeVersion),
    await check('device cpu', 'needed', () => probeDevice('cpu')),
    await check('device cuda', 'optional', () => probeDeviceApart('cuda')),
    await check('device webgpu', 'optional', () => probeDeviceApart('webgpu')),
    await check('image decoder', 'needed', () => `sharp ${sharp.versions.sharp}, libvips ${sharp.versions.vips}`),
    await check('samples', 'needed', () => access(sample).then(() => packageFile('samples'))),
    await check('default model', 'needed', () => examineModel(packageFile('models/tesescope.onnx'), sample)),
    await check('pretrained weights', 'needed', async () => `${(await readPretrainedWeights()).size} tensors`),
    await check('temporary folder', 'needed', () => writeTemporaryFile(tmpdir())),
    await check('ffmpeg', 'optional', () => findFfmpeg()),
  ];
}

/** @throws where the version is older than the package can run on. */
export function nodeVersion(version: string): string {
  const [major, minor] = version.split('.').map(Number) as [number, number];
  if (major > 20 || (major === 20 && minor >= 19)) return version;
  throw new Error(`${version} is too old; install Node.js 20.19 or newer.`);
}

async function writeTemporaryFile(root: string): Promise<string> {
  const folder = await mkdtemp(join(root, 'tesescope-'));
  await writeFileAtomically(join(folder, 'test'), 'test');
  await rm(folder, { recursive: true });
  return root;
}
