import Papa from 'papaparse';
import { qualityWords } from '../image/quality/qualityMark.ts';
import type { DetectedImage } from './detectedImage.ts';

/** What is wrong with images as a whole, as CSV, a mark a row: file, mark, and what to do. Images without marks have no row. */
export function formatQualityCsv(images: readonly DetectedImage[]): string {
  const rows = images.flatMap(({ fileName, quality = [] }) =>
    quality.map((mark) => [fileName, mark, qualityWords[mark]]),
  );
  return `${Papa.unparse([['file', 'mark', 'meaning'], ...rows], { newline: '\r\n' })}\r\n`;
}
