import { correctRaster } from '../src/image/correction/correctRaster.ts';
import { dustMap } from '../src/image/correction/dust/dustMap.ts';
import { relativeField } from '../src/image/correction/dust/relativeField.ts';
import { parseSteps } from '../src/image/correction/parseSteps.ts';
import { cropRaster } from '../src/image/cropRaster.ts';
import { planFields } from '../src/synthesis/field/planFields.ts';
import { type Timing, timed } from './timed.ts';

export interface CorrectionTimings {
  /** Dust, glare, light, halo, levels. */
  readonly chain: Timing;
  readonly richardsonLucy: Timing;
  readonly wiener: Timing;
}

/** Times the correction of a drawn RGB field of 1680x1050 with a glaring spot, on one core. */
export async function correct(runs: number): Promise<CorrectionTimings> {
  const { raster } = planFields(3, 3, 1)[2]!.draw();
  const field = glaring(cropRaster(raster, { x: 0, y: 0, width: 1680, height: 1050 }));
  const dust = dustMap(
    Array.from({ length: 5 }, () => relativeField(level(field))),
    field,
    0.02,
  );
  const time = (steps: string) => {
    const parsed = parseSteps(steps);
    return timed(async () => correctRaster(field, parsed, { dust, micrometresPerPixel: 0.27 }), runs);
  };
  return {
    chain: await time('artefacts,glare,illumination,halo,normalisation'),
    richardsonLucy: await time('richardson-lucy'),
    wiener: await time('wiener'),
  };
}

type Field = ReturnType<ReturnType<typeof planFields>[number]['draw']>['raster'];

function glaring(field: Field): Field {
  const data = field.data.slice();
  for (let y = 360; y < 440; y++) data.fill(255, (y * field.width + 460) * 3, (y * field.width + 540) * 3);
  return { ...field, data };
}

function level(field: Field): Field {
  return { ...field, data: field.data.slice().fill(100) };
}
