import { describe, expect, it } from 'vitest';
import { omePixelSize } from '../../src/image/omePixelSize.ts';

const ome = (attributes: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><OME xmlns="http://www.openmicroscopy.org/Schemas/OME/2016-06">` +
  `<Instrument ID="I:0"><Objective PhysicalSizeX="9"/></Instrument>` +
  `<Image ID="Image:0"><Pixels ID="Pixels:0" Type="uint8" ${attributes} SizeX="2"><TiffData/></Pixels></Image></OME>`;

describe('omePixelSize', () => {
  it('reads micrometres where no unit is given', () => {
    expect(omePixelSize(ome('PhysicalSizeX="0.325" PhysicalSizeY="0.5"'))).toBe(0.325);
  });

  it.each([
    ['µm', 0.5],
    ['μm', 0.5],
    ['&#181;m', 0.5],
    ['nm', 0.0005],
    ['mm', 500],
    ['cm', 5000],
    ['m', 500000],
  ])('knows the unit %s', (unit, micrometresPerPixel) => {
    const attributes = `PhysicalSizeXUnit="${unit}" PhysicalSizeX="0.5"`;
    expect(omePixelSize(ome(attributes))).toBeCloseTo(micrometresPerPixel, 12);
  });

  it('reads single quotes, line breaks, exponents and a namespace prefix', () => {
    expect(omePixelSize(`<ome:Pixels ID='p'\n PhysicalSizeX='2.5e-1'\n SizeX='3'>`)).toBe(0.25);
  });

  it.each([
    ['no description of OME', 'ImageJ=1.53k\nunit=micron'],
    ['no size', ome('')],
    ['an unknown unit', ome('PhysicalSizeX="1" PhysicalSizeXUnit="pixel"')],
    ['no number', ome('PhysicalSizeX="wide"')],
    ['zero', ome('PhysicalSizeX="0"')],
    ['a negative size', ome('PhysicalSizeX="-1"')],
    ['infinity', ome('PhysicalSizeX="1e999"')],
    ['nothing', ''],
  ])('is undefined for %s', (_, description) => {
    expect(omePixelSize(description)).toBeUndefined();
  });
});
