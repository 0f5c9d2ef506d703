import type { Annotation } from '../../annotation/dataset.ts';
import { type Imported, type Problem, TesescopeError } from '../../errors.ts';
import { boxArea } from '../../geometry/box.ts';
import { mapCategories } from './mapCategories.ts';
import type { Frame, Panel, PanelRater, Rater } from './rater.ts';

/** How many names a message spells out. */
const shownNames = 5;

/**
 * Raters' boxes with the ids of a frame, images by their file names. An image that not everybody lists is left out, as
 * nobody can tell whether it was looked at; so are crowds and classes that the frame lacks. Each is a problem.
 *
 * @throws TesescopeError `bad-format` where no image is left
 */
export function alignRaters(raters: readonly Rater[], frame: Frame): Imported<Panel> {
  const problems: Problem[] = [];
  const listed = raters.map(({ dataset }) => new Set(dataset.images.map(({ fileName }) => fileName)));
  const images = frame.images
    .filter(({ fileName }) => listed.every((names) => names.has(fileName)))
    .sort((a, b) => a.id - b.id);
  if (images.length === 0) throw nothingShared(raters, frame);
  raters.forEach(({ file, dataset }, place) => {
    const lacking = frame.images.flatMap(({ fileName }) => (listed[place]!.has(fileName) ? [] : [fileName]));
    const known = new Set(frame.images.map(({ fileName }) => fileName));
    const foreign = [...listed[place]!].filter((name) => !known.has(name));
    const twice = dataset.images.length - listed[place]!.size;
    const report = (severity: Problem['severity'], code: string, message: string) =>
      problems.push({ severity, code, message, place: { file } });
    if (lacking.length > 0) {
      const count = `${lacking.length} of ${frame.images.length} images are not listed (${names(lacking)})`;
      report('error', 'image-not-rated', `${count}; nobody's boxes in them are counted. List images without sperm too`);
    }
    if (foreign.length > 0) {
      report(
        'error',
        'unknown-image',
        `${foreign.length} images are not in the truth (${names(foreign)}) and left out`,
      );
    }
    if (twice > 0) report('warning', 'image-twice', `${twice} images are listed twice; their boxes are put together`);
  });
  const kept = new Map(images.map(({ fileName, id }) => [fileName, id]));
  const aligned = raters.map((rater) => alignRater(rater, frame, kept, problems));
  const byName = aligned.sort((a, b) => (a.name < b.name ? -1 : 1));
  return { value: { images, categories: frame.categories, raters: byName }, problems };
}

function alignRater(
  { name, file, dataset }: Rater,
  frame: Frame,
  imageIds: ReadonlyMap<string, number>,
  problems: Problem[],
): PanelRater {
  const imageOf = new Map(dataset.images.map(({ id, fileName }) => [id, imageIds.get(fileName)]));
  const { value: categoryOf, problems: unlike } = mapCategories(dataset.categories, frame.categories, file);
  problems.push(...unlike);
  const inImages = dataset.annotations.filter(({ imageId }) => imageOf.get(imageId) !== undefined);
  const warn = (code: string, count: number, message: string): void => {
    if (count > 0) problems.push({ severity: 'warning', code, message: `${count} ${message}`, place: { file } });
  };
  warn('crowd', inImages.filter(({ isCrowd }) => isCrowd).length, 'crowds (iscrowd) are no single boxes and left out');
  warn(
    'box-without-area',
    inImages.filter(({ box }) => boxArea(box) === 0).length,
    'boxes have no area (points?): they count, but overlap with nothing',
  );
  const annotations = inImages.flatMap((annotation): readonly Annotation[] => {
    const categoryId = categoryOf.get(annotation.categoryId);
    if (categoryId === undefined || annotation.isCrowd) return [];
    return [{ ...annotation, imageId: imageOf.get(annotation.imageId)!, categoryId }];
  });
  return { name, annotations };
}

function nothingShared(raters: readonly Rater[], frame: Frame): TesescopeError {
  const examples = raters.map(({ file, dataset }) => `${dataset.images[0]?.fileName ?? 'none'} in ${file}`);
  const named = frame.images[0] === undefined ? '' : `; looked for such as ${frame.images[0].fileName}`;
  return new TesescopeError(
    'bad-format',
    `There is no image that every file lists: file names must be the same, folders included (${examples.join(', ')}${named}).`,
    { place: { file: raters[0]?.file ?? '' } },
  );
}

function names(list: readonly string[]): string {
  const more = list.length > shownNames ? ` and ${list.length - shownNames} more` : '';
  return `${list.slice(0, shownNames).join(', ')}${more}`;
}
