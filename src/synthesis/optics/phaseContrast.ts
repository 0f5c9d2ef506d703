import type { PhaseMap } from '../phaseMap.ts';
import { gaussianBlur } from './gaussianBlur.ts';
import type { Optics } from './optics.ts';
import { slowBlur } from './slowBlur.ts';

/** Wavelengths that the camera's red, green and blue see, micrometres. */
const wavelengths = [0.61, 0.55, 0.465] as const;
const mapWavelength = 0.55;
const brightest = 12;

/**
 * What a positive phase-contrast microscope shows of a phase map, by colour: light that went straight on is dimmed to
 * `ringAmplitude` and shifted by a quarter wave, then meets the light that the object bent. Thin objects turn dark,
 * thick ones bright; the ring's width lets slow changes through, which makes the halo (Zernike 1942; Otaki 2000).
 *
 * @returns three planes `[height, width]` of intensity, 1 where the field is empty
 */
export function phaseContrast(map: PhaseMap, optics: Optics): [Float32Array, Float32Array, Float32Array] {
  const [red, green, blue] = wavelengths.map((wavelength, channel) =>
    addGlow(map, optics, inOneColour(map, optics, wavelength), optics.glow[channel]!),
  );
  return [red!, green!, blue!];
}

function inOneColour(map: PhaseMap, optics: Optics, wavelength: number): Float32Array {
  const { width, height, micrometresPerPixel } = map;
  const { ringAmplitude } = optics;
  const [real, imaginary] = lightBehind(map, mapWavelength / wavelength);
  const halo = (optics.haloMicrometres * wavelength) / mapWavelength / micrometresPerPixel;
  const straightReal = slowBlur(real, width, height, halo);
  const straightImaginary = slowBlur(imaginary, width, height, halo);
  const intensity = new Float32Array(real.length);
  for (let i = 0; i < intensity.length; i++) {
    const seenReal = real[i]! - straightReal[i]! + ringAmplitude * straightImaginary[i]!;
    const seenImaginary = imaginary[i]! - straightImaginary[i]! - ringAmplitude * (1 + straightReal[i]!);
    const relative = (seenReal * seenReal + seenImaginary * seenImaginary) / (ringAmplitude * ringAmplitude);
    intensity[i] = Math.min(brightest, relative);
  }
  return gaussianBlur(intensity, width, height, optics.pointSpreadMicrometres / micrometresPerPixel);
}

function addGlow(map: PhaseMap, optics: Optics, intensity: Float32Array, glow: number): Float32Array {
  const deviation = optics.glowMicrometres / map.micrometresPerPixel;
  const scattered = slowBlur(intensity, map.width, map.height, deviation);
  return intensity.map((value, i) => value + glow * (scattered[i]! - 1));
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
