import type { DetectedImage } from '../../detection/detectedImage.ts';
import type { ModelMetadata } from '../../detection/modelMetadata.ts';
import { formatTable } from '../../evaluation/formatTable.ts';

/** A line an image: its name, how many of each class were seen, and the best score. A sole class is called sperm. */
export function resultTable(images: readonly DetectedImage[], classes: ModelMetadata['classes']): string {
  const names = classes.length === 1 ? ['sperm'] : classes.map(({ name }) => name);
  const rows = images.map(({ fileName, detections }) => {
    const found = detections();
    const counts = classes.map(({ id }) => found.filter(({ categoryId }) => categoryId === id).length);
    return [fileName, ...counts.map(String), found[0]?.score.toFixed(2) ?? '-'];
  });
  return formatTable([['image', ...names, 'best score'], ...rows]);
}
