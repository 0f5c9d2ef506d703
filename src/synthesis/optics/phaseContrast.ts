import type { PhaseMap } from '../phaseMap.ts';
import type { ColourChannel, Contrast } from './contrast.ts';
import { gaussianBlur } from './gaussianBlur.ts';
import type { Optics } from './optics.ts';
import { slowBlur } from './slowBlur.ts';

type PhaseRing = Contrast & { kind: 'phase' };

/** Wavelengths that the camera's red, green and blue see, micrometres. */
const wavelengths = [0.61, 0.55, 0.465] as const;
const mapWavelength = 0.55;
const brightest = 12;

/**
 * What a phase-contrast microscope shows of a phase map, by colour: light that went straight on is dimmed to
 * `ringAmplitude` and shifted by a quarter wave, then meets the light that the object bent. In positive contrast thin
 * objects turn dark and thick ones bright, in negative thin ones bright; the ring's width lets slow changes through,
 * which makes the halo (Zernike 1942; Otaki 2000).
 *
 * @returns planes `[height, width]` of intensity, 1 where the field is empty
 */
export function phaseContrast(
  map: PhaseMap,
  ring: PhaseRing,
  optics: Optics,
  channels: readonly ColourChannel[],
): Float32Array[] {
  return channels.map((channel) => inOneColour(map, ring, optics, wavelengths[channel]));
}

function inOneColour(map: PhaseMap, ring: PhaseRing, optics: Optics, wavelength: number): Float32Array {
  const { width, height, micrometresPerPixel } = map;
  const { ringAmplitude } = ring;
  const shifted = ring.sign * ringAmplitude;
  const [real, imaginary] = lightBehind(map, mapWavelength / wavelength);
  const halo = (ring.haloMicrometres * wavelength) / mapWavelength / micrometresPerPixel;
  const straightReal = slowBlur(real, width, height, halo);
  const straightImaginary = slowBlur(imaginary, width, height, halo);
  const intensity = new Float32Array(real.length);
  const lineReal = new Float32Array(width);
  const lineImaginary = new Float32Array(width);
  const brightness = 1 / (ringAmplitude * ringAmplitude);
  for (let y = 0; y < height; y++) {
    straightReal(y, lineReal);
    straightImaginary(y, lineImaginary);
    const row = y * width;
    for (let x = 0; x < width; x++) {
      const seenReal = real[row + x]! - lineReal[x]! + shifted * lineImaginary[x]!;
      const seenImaginary = imaginary[row + x]! - lineImaginary[x]! - shifted * (1 + lineReal[x]!);
      const relative = (seenReal * seenReal + seenImaginary * seenImaginary) * brightness;
      intensity[row + x] = Math.min(brightest, relative);
    }
  }
  return gaussianBlur(intensity, width, height, optics.pointSpreadMicrometres / micrometresPerPixel);
}

/** The light behind the object less the light of the empty field, as real and imaginary part. */
function lightBehind(map: PhaseMap, phaseScale: number): [Float32Array, Float32Array] {
  const real = new Float32Array(map.values.length);
  const imaginary = new Float32Array(map.values.length);
  for (let i = 0; i < real.length; i++) {
    const phase = map.values[i]! * phaseScale;
    if (phase !== 0) {
      real[i] = Math.cos(phase) - 1;
      imaginary[i] = Math.sin(phase);
    }
  }
  return [real, imaginary];
}
