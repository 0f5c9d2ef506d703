import { workerData } from 'node:worker_threads';
import type { DrawnTruth } from '../../synthesis/field/drawField.ts';
import { planFields } from '../../synthesis/field/planFields.ts';
import type { DrawingSetup } from './drawingPool.ts';
import { storeField } from './storeField.ts';
import { answerQuestions } from './workerQuestions.ts';

/** A thread that draws the fields whose index it is given. */

const { images, patients, seed, folder } = workerData as DrawingSetup;
const plans = planFields(images, patients, seed);

answerQuestions<number, DrawnTruth>(async (index) => ({ answer: await storeField(plans[index]!, folder), moved: [] }));
