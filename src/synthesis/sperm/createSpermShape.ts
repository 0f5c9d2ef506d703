import { between } from '../chance/between.ts';
import { normal } from '../chance/normal.ts';
import type { Phenotype } from './phenotype.ts';
import type { DropletShape, HeadShape, SpermShape, TailShape } from './spermShape.ts';
import { type SpermStyle, usualStyle } from './spermStyle.ts';

/** Draws the lots for one sperm of a phenotype: head about 4.5 x 2.8 micrometres, tail about 45 (WHO manual, 6th edition). */
export function createSpermShape(phenotype: Phenotype, random: () => number, style = usualStyle): SpermShape {
  const head = createHead(phenotype, random, style);
  const spreadHeads = between(random, 0.6, 0.95);
  return {
    heads:
      phenotype === 'two-heads'
        ? [
            { ...head, turn: -spreadHeads },
            { ...createHead(phenotype, random, style), turn: spreadHeads },
          ]
        : [head],
    neckBend: phenotype === 'bent-neck' ? sign(random) * between(random, 0.9, 1.9) : normal(random, 0, 0.12),
    tail: phenotype === 'no-tail' ? undefined : createTail(phenotype, random, style),
    droplet: phenotype === 'cytoplasmic-droplet' ? createDroplet(random) : undefined,
    defocus: phenotype === 'out-of-focus' ? between(random, 0.8, 1.5) : Math.abs(normal(random, 0, 0.12)),
  };
}

const headScale: Partial<Record<Phenotype, readonly [number, number]>> = {
  large: [1.4, 1.4],
  small: [0.72, 0.72],
  tapered: [1.2, 0.72],
  'pin-head': [0.36, 0.5],
  'two-heads': [0.9, 0.85],
};

/** A flat head that rolls: seen from its side it is narrower and delays more; one in seven points at the observer, short and dense. */
function createHead(phenotype: Phenotype, random: () => number, style: SpermStyle): HeadShape {
  const [lengthScale, widthScale] = headScale[phenotype] ?? [1, 1];
  const roll = random();
  const foreshortening = random() < 1 / 7 ? between(random, 0.6, 0.85) : 1;
  const density = style.headDensity / foreshortening;
  return {
    length: normal(random, 4.9, 0.3) * lengthScale * style.headScale * foreshortening,
    width: (normal(random, 3.2, 0.2) - 0.7 * roll) * widthScale * style.headScale,
    taper: phenotype === 'tapered' ? between(random, 0.25, 0.4) : between(random, 0, 0.15),
    turn: 0,
    acrosomePhase: (between(random, 0.45, 0.7) + 0.4 * roll) * density,
    nucleusPhase: (between(random, 0.8, 1.2) + 0.4 * roll) * density,
    nucleusOffset: between(random, -0.4, -0.1) * (1 - 0.6 * roll),
  };
}

function createTail(phenotype: Phenotype, random: () => number, style: SpermStyle): TailShape {
  const coiled = phenotype === 'coiled-tail';
  const side = sign(random);
  return {
    length: normal(random, coiled ? 40 : 46, 4),
    phase: between(random, 0.2, 0.36) * style.tailDensity,
    curvature: coiled ? side * between(random, 0.2, 0.34) : normal(random, 0, 0.03),
    hook: !coiled && random() < 0.3 ? side * between(random, 0.1, 0.3) : 0,
    beat: coiled ? 0 : Math.abs(normal(random, 0, 0.08)),
    beatLength: between(random, 25, 45),
    beatPhase: between(random, 0, 2 * Math.PI),
    leaving: random() < 0.5 ? between(random, 0, 0.008) : between(random, 0.01, 0.06),
  };
}

function createDroplet(random: () => number): DropletShape {
  return {
    radius: between(random, 1, 1.5),
    along: between(random, 0.3, 2),
    aside: sign(random) * between(random, 0, 0.8),
    phase: between(random, 0.3, 0.6),
  };
}

function sign(random: () => number): number {
  return random() < 0.5 ? -1 : 1;
}
