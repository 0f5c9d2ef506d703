import { labelStyleWords } from '../../annotation/labelStyle.ts';
import { createDetector } from '../../detection/detector.ts';
import { onnxRuntimeEngine } from '../../platform/node/onnxRuntimeEngine.ts';
import { readImage } from '../../platform/node/readImage.ts';
import { readModelFile } from '../../platform/node/readModelFile.ts';

/**
 * Lets a model look at a sample that shows sperm.
 *
 * @throws TesescopeError where either can't be read, Error where nothing is found.
 */
export async function examineModel(modelFile: string, sample: string): Promise<string> {
  const model = await readModelFile(modelFile);
  const detector = createDetector(model, onnxRuntimeEngine());
  const detections = await detector.detect(await readImage(sample));
  await detector.release();
  if (detections.length === 0) throw new Error(`${modelFile} finds nothing in ${sample}; install the package again.`);
  const { name, labelStyle } = model.metadata;
  const boxes = labelStyle === undefined ? '' : `, boxes around ${labelStyleWords[labelStyle]}`;
  return `${name} finds ${detections.length} in a sample${boxes}`;
}
