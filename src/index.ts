/** The library: what the command line does, as functions over values. */

export type { Annotation, Category, Dataset, DatasetImage, Shape } from './annotation/dataset.ts';
export { readCoco } from './annotation/formats/coco/readCoco.ts';
export { writeCoco } from './annotation/formats/coco/writeCoco.ts';
export { readPascalVoc } from './annotation/formats/pascalVoc/readPascalVoc.ts';
export { writePascalVoc } from './annotation/formats/pascalVoc/writePascalVoc.ts';
export { readVia } from './annotation/formats/via/readVia.ts';
export { writeViaCsv } from './annotation/formats/via/writeViaCsv.ts';
export { writeViaJson } from './annotation/formats/via/writeViaJson.ts';
export { readYolo } from './annotation/formats/yolo/readYolo.ts';
export { writeYolo } from './annotation/formats/yolo/writeYolo.ts';
export { type DatasetSplit, type SplitOptions, splitDataset } from './annotation/split/splitDataset.ts';
export type { Detection } from './detection/detection.ts';
export { createDetector, type DetectOptions, type Detector } from './detection/detector.ts';
export { detectTiled } from './detection/detectTiled.ts';
export { type Model, readModel, writeModel } from './detection/modelFile.ts';
export type { ModelMetadata } from './detection/modelMetadata.ts';
export {
  type ErrorCode,
  type Imported,
  isTesescopeError,
  type Place,
  type Problem,
  TesescopeError,
} from './errors.ts';
export { parseCocoResults } from './evaluation/cocoResults.ts';
export { evaluateDetections } from './evaluation/evaluateDetections.ts';
export type { ImageDetection } from './evaluation/imageDetection.ts';
export type { Box } from './geometry/box.ts';
export { intersectionOverUnion } from './geometry/intersectionOverUnion.ts';
export { type SuppressOptions, suppress } from './geometry/suppress.ts';
export type { Engine, GraphSession, Value } from './graph/engine.ts';
export type { Correction, CorrectionStep } from './image/correction/correction.ts';
export { type CorrectionContext, correctRaster } from './image/correction/correctRaster.ts';
export { type DustMap, dustMap } from './image/correction/dust/dustMap.ts';
export { relativeField } from './image/correction/dust/relativeField.ts';
export { parseSteps } from './image/correction/parseSteps.ts';
export { drawDetections, type ScoredBox } from './image/drawDetections.ts';
export { assessQuality } from './image/quality/assessQuality.ts';
export { fingerprint } from './image/quality/fingerprint.ts';
export { type QualityMark, qualityWords } from './image/quality/qualityMark.ts';
export type { Raster, Raster8, Raster16 } from './image/raster.ts';
export { type Fit, rasterToTensor } from './image/rasterToTensor.ts';
export { resizeRaster } from './image/resizeRaster.ts';
export { encodeImage } from './platform/node/encodeImage.ts';
export { type Device, onnxRuntimeEngine } from './platform/node/onnxRuntimeEngine.ts';
export { readDataset } from './platform/node/readDataset.ts';
export { readImage } from './platform/node/readImage.ts';
export { readModelFile } from './platform/node/readModelFile.ts';
export { createTracker } from './video/createTracker.ts';
export {
  type MicrometreMotion,
  type Motion,
  motionInMicrometres,
  motionInPixels,
  type PixelMotion,
} from './video/motion/motion.ts';
export { sharpness } from './video/sharpness.ts';
export { createShiftEstimator } from './video/shift/createShiftEstimator.ts';
export { pictureSpectrum } from './video/shift/pictureSpectrum.ts';
export type { Track, TrackPoint } from './video/track.ts';
export type { Tracker } from './video/tracker.ts';
export type { Sighting, TrackerFrame } from './video/trackerFrame.ts';
export type { TrackerOptions } from './video/trackerOptions.ts';
export { evaluateTracks, type TrackFigures } from './video/trackMetrics/evaluateTracks.ts';
export type { TrackedBox } from './video/trackMetrics/trackedBox.ts';
export type { EndedTracks, LiveTrack, Stray, TrackUpdate } from './video/trackUpdate.ts';
