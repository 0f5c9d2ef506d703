import type { Box } from '../../src/geometry/box.ts';
import { scoreColour } from '../../src/image/scoreColour.ts';
import type { Counted, FrameCount } from '../state/counter.ts';
import { micrometreBar } from '../state/pixelSize.ts';
import type { Placement } from '../state/region.ts';
import type { Decision } from '../state/session.ts';

export interface FieldDrawing {
  readonly bitmap: ImageBitmap;
  readonly placement: Placement;
  readonly count: FrameCount;
  readonly decisionOf: (number: number) => Decision;
  /** Drawn with a ring. */
  readonly emphasised: number | undefined;
  readonly micrometresPerPixel: number | undefined;
  /** Screen pixels for a CSS pixel. */
  readonly density: number;
}

/** Draws a picture with its counted sperm: a box around each, its number beside it. */
export function drawField(context: CanvasRenderingContext2D, drawing: FieldDrawing): void {
  const { bitmap, placement, density } = drawing;
  const { width, height } = context.canvas;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  const { scale, x, y } = placement;
  context.drawImage(bitmap, x, y, bitmap.width * scale, bitmap.height * scale);
  const size = Math.max(13 * density, Math.min(width, height) / 48);
  context.font = `600 ${size}px system-ui, sans-serif`;
  context.textBaseline = 'bottom';
  context.lineJoin = 'round';
  for (const box of drawing.count.uncounted) drawUncounted(context, box, drawing);
  for (const counted of drawing.count.counted) drawCounted(context, counted, drawing, size);
  drawScaleBar(context, drawing, size);
}

/** A box that has no number yet. */
function drawUncounted(context: CanvasRenderingContext2D, box: Box, { placement, density }: FieldDrawing): void {
  const { scale, x, y } = placement;
  const margin = 3 * density;
  const width = box.width * scale + 2 * margin;
  const height = box.height * scale + 2 * margin;
  context.lineWidth = 1.5 * density;
  context.strokeStyle = 'rgb(255 255 255 / 0.65)';
  context.setLineDash([3 * density, 3 * density]);
  context.strokeRect(x + box.x * scale - margin, y + box.y * scale - margin, width, height);
  context.setLineDash([]);
}

function drawCounted(
  context: CanvasRenderingContext2D,
  { number, box, score, isNew }: Counted,
  { placement: { scale, x, y }, decisionOf, emphasised, density }: FieldDrawing,
  size: number,
): void {
  const margin = 3 * density;
  const left = x + box.x * scale - margin;
  const top = y + box.y * scale - margin;
  const width = box.width * scale + 2 * margin;
  const height = box.height * scale + 2 * margin;
  const decision = decisionOf(number);
  const colour =
    decision === 'kept' ? '#7de3a4' : decision === 'dismissed' ? '#9aa4a8' : `rgb(${scoreColour(score).join(' ')})`;
  const line = (decision === 'kept' || isNew ? 3 : 2) * density;
  const outlined = (lineWidth: number, style: string) => {
    context.lineWidth = lineWidth;
    context.strokeStyle = style;
    context.strokeRect(left, top, width, height);
  };
  context.setLineDash(decision === 'dismissed' ? [4 * density, 4 * density] : []);
  outlined(line + 2 * density, 'rgb(0 0 0 / 0.6)');
  outlined(line, colour);
  context.setLineDash([]);
  if (number === emphasised) {
    context.beginPath();
    context.arc(left + width / 2, top + height / 2, Math.hypot(width, height) / 2 + 10 * density, 0, 2 * Math.PI);
    context.lineWidth = 2.5 * density;
    context.strokeStyle = '#ffffff';
    context.stroke();
  }
  if (decision === 'dismissed') return;
  const label = decision === 'kept' ? `${number} ✓` : String(number);
  const at = [left, top - 2 * density < size ? top + height + size + 2 * density : top - 2 * density] as const;
  context.lineWidth = 4 * density;
  context.strokeStyle = 'rgb(0 0 0 / 0.7)';
  context.strokeText(label, ...at);
  context.fillStyle = colour;
  context.fillText(label, ...at);
}

function drawScaleBar(context: CanvasRenderingContext2D, drawing: FieldDrawing, size: number): void {
  const { bitmap, placement, micrometresPerPixel, density } = drawing;
  if (micrometresPerPixel === undefined) return;
  const bar = micrometreBar((bitmap.width / 4) * micrometresPerPixel);
  const length = (bar / micrometresPerPixel) * placement.scale;
  const right = placement.x + bitmap.width * placement.scale - 16 * density;
  const bottom = placement.y + bitmap.height * placement.scale - 16 * density;
  context.fillStyle = 'rgb(0 0 0 / 0.6)';
  context.fillRect(
    right - length - 10 * density,
    bottom - size - 16 * density,
    length + 20 * density,
    size + 26 * density,
  );
  context.fillStyle = '#ffffff';
  context.fillRect(right - length, bottom - 3 * density, length, 4 * density);
  context.textAlign = 'right';
  context.fillText(`${bar} µm`, right, bottom - 6 * density);
  context.textAlign = 'left';
}
