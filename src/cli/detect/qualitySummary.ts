import type { DetectedImage } from '../../detection/detectedImage.ts';
import { type QualityMark, qualityWords } from '../../image/quality/qualityMark.ts';

/** A line for each mark that images have: how many, what is wrong and what to do; nothing where all are fine. */
export function qualitySummary(images: readonly DetectedImage[]): string {
  const lines = (Object.keys(qualityWords) as QualityMark[]).flatMap((mark) => {
    const marked = images.filter(({ quality = [] }) => quality.includes(mark));
    return marked.length === 0 ? [] : [`${marked.length} of ${images.length} images, ${qualityWords[mark]}\n`];
  });
  return lines.join('');
}
