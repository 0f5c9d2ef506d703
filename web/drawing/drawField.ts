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
  /** Of lines, in pixels of the canvas. */
  readonly unit: number;
}

/** Draws a picture with its counted sperm: a box around each, its number beside it. */
export function drawField(context: CanvasRenderingContext2D, drawing: FieldDrawing): void {
  const { bitmap, placement, unit } = drawing;
  const { width, height } = context.canvas;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, width, height);
  const { scale, x, y } = placement;
  context.drawImage(bitmap, x, y, bitmap.width * scale, bitmap.height * scale);
  const size = Math.max(13 * unit, Math.min(width, height) / 48);
  context.font = `600 ${size}px system-ui, sans-serif`;
  context.textBaseline = 'bottom';
  context.lineJoin = 'round';
  drawScaleBar(context, drawing);
  for (const box of drawing.count.uncounted) drawUncounted(context, box, drawing);
  for (const counted of drawing.count.counted) drawCounted(context, counted, drawing, size);
}

/** A box that has no number yet. */
function drawUncounted(context: CanvasRenderingContext2D, box: Box, { placement, unit }: FieldDrawing): void {
  const { scale, x, y } = placement;
  const margin = 3 * unit;
  const width = box.width * scale + 2 * margin;
  const height = box.height * scale + 2 * margin;
  context.lineWidth = 1.5 * unit;
  context.strokeStyle = 'rgb(255 255 255 / 0.65)';
  context.setLineDash([3 * unit, 3 * unit]);
  context.strokeRect(x + box.x * scale - margin, y + box.y * scale - margin, width, height);
  context.setLineDash([]);
}

function drawCounted(
  context: CanvasRenderingContext2D,
  { number, box, score, isNew }: Counted,
  { placement: { scale, x, y }, decisionOf, emphasised, unit }: FieldDrawing,
  size: number,
): void {
  const margin = 3 * unit;
  const left = x + box.x * scale - margin;
  const top = y + box.y * scale - margin;
  const width = box.width * scale + 2 * margin;
  const height = box.height * scale + 2 * margin;
  const decision = decisionOf(number);
  const colour =
    decision === 'kept' ? '#ffffff' : decision === 'dismissed' ? '#9aa4a8' : `rgb(${scoreColour(score).join(' ')})`;
  const line = (decision === 'kept' || isNew ? 3 : 2) * unit;
  const outlined = (lineWidth: number, style: string) => {
    context.lineWidth = lineWidth;
    context.strokeStyle = style;
    context.strokeRect(left, top, width, height);
  };
  context.setLineDash(decision === 'dismissed' ? [4 * unit, 4 * unit] : []);
  outlined(line + 2 * unit, 'rgb(0 0 0 / 0.6)');
  outlined(line, colour);
  context.setLineDash([]);
  if (number === emphasised) {
    context.beginPath();
    context.arc(left + width / 2, top + height / 2, Math.hypot(width, height) / 2 + 10 * unit, 0, 2 * Math.PI);
    context.lineWidth = 2.5 * unit;
    context.strokeStyle = '#ffffff';
    context.stroke();
  }
  if (decision === 'dismissed') return;
  const label = decision === 'kept' ? `${number} ✓` : String(number);
  const at = [left, top - 2 * unit < size ? top + height + size + 2 * unit : top - 2 * unit] as const;
  context.lineWidth = 4 * unit;
  context.strokeStyle = 'rgb(0 0 0 / 0.7)';
  context.strokeText(label, ...at);
  context.fillStyle = colour;
  context.fillText(label, ...at);
}

function drawScaleBar(context: CanvasRenderingContext2D, drawing: FieldDrawing): void {
  const { bitmap, placement, micrometresPerPixel, unit } = drawing;
  if (micrometresPerPixel === undefined) return;
  const bar = micrometreBar((bitmap.width / 4) * micrometresPerPixel);
  const length = (bar / micrometresPerPixel) * placement.scale;
  const right = placement.x + bitmap.width * placement.scale - 16 * unit;
  const bottom = placement.y + bitmap.height * placement.scale - 16 * unit;
  context.lineWidth = 4 * unit;
  context.strokeStyle = 'rgb(0 0 0 / 0.7)';
  context.strokeRect(right - length, bottom - 3 * unit, length, 3 * unit);
  context.fillStyle = '#ffffff';
  context.fillRect(right - length, bottom - 3 * unit, length, 3 * unit);
  context.textAlign = 'right';
  context.strokeText(`${bar} µm`, right, bottom - 6 * unit);
  context.fillText(`${bar} µm`, right, bottom - 6 * unit);
  context.textAlign = 'left';
}
