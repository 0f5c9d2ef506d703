import { storeField } from '../src/platform/node/storeField.ts';
import { writeDrawnFields } from '../src/platform/node/writeDrawnFields.ts';
import { createRandom } from '../src/random.ts';
import { createPatient } from '../src/synthesis/field/createPatient.ts';
import { drawField } from '../src/synthesis/field/drawField.ts';
import type { Patient } from '../src/synthesis/field/patient.ts';
import { pickPhenotypes } from '../src/synthesis/field/pickPhenotypes.ts';
import type { FieldPlan } from '../src/synthesis/field/planFields.ts';

/** Draws the images of `samples/` and their truth: `npx tsx scripts/drawSamples.ts`. */

const background = { dark: [76, 74, 72], middle: [91, 89, 89], light: [111, 111, 117] } as const;

function diffuse(name: string, seed: number, tone: keyof typeof background, spermPerField: number): Patient {
  const patient = createPatient(name, 'diffuse', 'phase-contrast', createRandom(seed));
  const light = { ...patient.optics.light, background: background[tone] };
  const optics = { ...patient.optics, micrometresPerPixel: 0.48, light };
  return { ...patient, height: 480, optics, spermPerField, emptyFields: spermPerField === 0 ? 1 : 0 };
}

function plan(fileName: string, seed: number, patient: Patient): FieldPlan {
  const draw = () => {
    const random = createRandom(seed);
    return drawField(patient, pickPhenotypes(patient, random), random);
  };
  return { fileName, patient, draw };
}

const many = diffuse('sample-a', 1, 'middle', 30);
const some = diffuse('sample-b', 2, 'dark', 18);
const few = diffuse('sample-c', 3, 'light', 8);
const none = diffuse('sample-d', 4, 'middle', 0);
const tissue = createPatient('sample-e', 'dense', 'phase-contrast', createRandom(9));

const plans = [
  plan('diffuse-1.jpg', 101, many),
  plan('diffuse-2.jpg', 102, many),
  plan('diffuse-3.jpg', 103, some),
  plan('diffuse-4.jpg', 104, some),
  plan('diffuse-5.jpg', 105, few),
  plan('without-sperm.jpg', 106, none),
  plan('dense.jpg', 111, { ...tissue, spermPerField: 6, emptyFields: 0 }),
];
const pool = { capacity: 1, store: (index: number) => storeField(plans[index]!, 'samples') };
const fields = await writeDrawnFields(plans, 'samples', { pool, boxes: 'head' });
for (const { fileName, sperm } of fields) console.log(`${fileName}: ${sperm.length} sperm`);
