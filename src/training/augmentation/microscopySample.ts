import { blur } from './blur.ts';
import { changeColour } from './colour.ts';
import { flipHorizontally, flipVertically } from './flip.ts';
import { changeFocus } from './focus.ts';
import { lightUnevenly } from './illumination.ts';
import { invertPhase } from './invertPhase.ts';
import { compressAsJpeg } from './jpeg.ts';
import { mosaic, mosaicSizes } from './mosaic.ts';
import { addNoise } from './noise.ts';
import { pasteSperm } from './pasteSperm.ts';
import { rotate, sizeToRotate } from './rotate.ts';
import { between, factorBetween, type Sample, type Size, type SourceImage } from './sample.ts';
import { scaledWindow } from './scaledWindow.ts';
import { jitterTone } from './tone.ts';
import { transposeSquare } from './transpose.ts';
import { cutWindow } from './window.ts';

const tones = { gamma: 1.65, contrast: 1.65, brightness: 0.15, balance: 0.07 };
/** Ten degrees: an ellipse is all that is known of what lies in a box, and tails that cross theirs are none. */
const largestAngle = Math.PI / 18;
const largestPastes = 3;

/**
 * A field as another laboratory might have taken it: no up or down, another magnification, lamp, camera, focus and contrast.
 * @param another draws an image of the data
 */
export async function microscopySample(
  image: SourceImage,
  size: Size,
  another: () => Promise<SourceImage>,
  random: () => number,
): Promise<Sample> {
  const zoomOf = zoomBetween(random);
  const sample = await field(image, size, zoomOf, another, random);
  if (random() < 0.3) {
    const pastes = 1 + Math.floor(random() * largestPastes);
    for (let count = 0; count < pastes; count++) {
      const donor = await another();
      pasteSperm(sample, donor, donor.scale * zoomOf(donor) * factorBetween(random, 0.85, 1.18), random);
    }
  }
  if (random() < 0.5) flipHorizontally(sample);
  if (random() < 0.5) flipVertically(sample);
  if (random() < 0.5) transposeSquare(sample);
  changeLight(sample, random);
  changeCamera(sample, random);
  return sample;
}

/** Four images, one a little turned, or one as it lies. */
async function field(
  image: SourceImage,
  size: Size,
  zoomOf: ZoomOf,
  another: () => Promise<SourceImage>,
  random: () => number,
): Promise<Sample> {
  const kind = random();
  if (kind < 0.15) {
    const meet = (side: number) => Math.round(side * between(random, 0.3, 0.7));
    const parts: Sample[] = [];
    for (const part of mosaicSizes(size, meet(size.width), meet(size.height))) {
      parts.push(cutField(parts.length === 0 ? image : await another(), part, zoomOf, random));
    }
    return mosaic(parts, size);
  }
  if (kind < 0.4) {
    const angle = between(random, -largestAngle, largestAngle);
    return rotate(cutField(image, sizeToRotate(size, angle), zoomOf, random), size, angle);
  }
  return cutField(image, size, zoomOf, random);
}

function cutField(image: SourceImage, size: Size, zoomOf: ZoomOf, random: () => number): Sample {
  const { raster, truths, scale } = image;
  return cutWindow(raster, truths, scaledWindow(raster, truths, size, scale * zoomOf(image), random), size);
}

type ZoomOf = (image: SourceImage) => number;

/**
 * Another magnification, the same for all images of a sample. One that is shrunk to the input is shown larger too, since
 * detection looks at such images in tiles.
 */
function zoomBetween(random: () => number): ZoomOf {
  const share = random();
  return ({ scale }) => {
    const most = 1.8 / Math.sqrt(Math.min(1, scale));
    return 0.65 * (most / 0.65) ** share;
  };
}

function changeLight(sample: Sample, random: () => number): void {
  if (random() < 0.08) invertPhase(sample);
  if (random() < 0.8) jitterTone(sample, tones, random);
  const colours = random();
  if (colours < 0.2) changeColour(sample, 0, 0);
  else if (colours < 0.5) changeColour(sample, between(random, -0.35, 0.35), between(random, 0.6, 1.6));
  if (random() < 0.25) {
    const direction = between(random, 0, 2 * Math.PI);
    lightUnevenly(sample, { slope: between(random, 0, 0.25), direction, vignetting: between(random, 0, 0.4) });
  }
}

function changeCamera(sample: Sample, random: () => number): void {
  const focus = random();
  if (focus < 0.45) changeFocus(sample, between(random, -1.2, 1));
  else if (focus < 0.6) blur(sample, between(random, 0.7, 1.6));
  if (random() < 0.3) addNoise(sample, between(random, 0.005, 0.03), random);
  if (random() < 0.2) compressAsJpeg(sample, between(random, 35, 90));
}
