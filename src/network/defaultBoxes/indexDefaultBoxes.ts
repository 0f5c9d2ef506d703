import type { DefaultBoxes } from './defaultBoxes.ts';

/** Default boxes in an order that finds those near a place without looking at the rest. */
export interface DefaultBoxIndex {
  readonly boxes: DefaultBoxes;
  readonly grids: readonly DefaultBoxGrid[];
}

/** The default boxes of one height and width, in rows from the top and from the left within a row. */
interface DefaultBoxGrid {
  /** Fractions of the input. */
  readonly height: number;
  readonly width: number;
  /** Centre of each row. */
  readonly rowY: Float32Array;
  /** Where each row starts in `centreX` and `box`; the last row's end closes the list. */
  readonly rowStart: Int32Array;
  /** Centre of each box. */
  readonly centreX: Float32Array;
  /** Which default box it is. */
  readonly box: Int32Array;
}

/** Groups default boxes by size and sorts each group by place, once for all images: see `overlappingDefaultBoxes`. */
export function indexDefaultBoxes(boxes: DefaultBoxes): DefaultBoxIndex {
  const groups = new Map<string, number[]>();
  for (let box = 0; box < boxes.count; box++) {
    const size = `${boxes.values[box * 4 + 2]} ${boxes.values[box * 4 + 3]}`;
    const group = groups.get(size);
    if (group) group.push(box);
    else groups.set(size, [box]);
  }
  return { boxes, grids: Array.from(groups.values(), (group) => sortIntoRows(group, boxes.values)) };
}

function sortIntoRows(group: readonly number[], values: Float32Array): DefaultBoxGrid {
  const centreY = (box: number) => values[box * 4];
  const centreX = (box: number) => values[box * 4 + 1];
  const sorted = [...group].sort((a, b) => centreY(a) - centreY(b) || centreX(a) - centreX(b) || a - b);
  const rowStart = sorted.flatMap((box, k) => (k > 0 && centreY(box) === centreY(sorted[k - 1]) ? [] : [k]));
  return {
    height: values[sorted[0] * 4 + 2],
    width: values[sorted[0] * 4 + 3],
    rowY: Float32Array.from(rowStart, (k) => centreY(sorted[k])),
    rowStart: Int32Array.of(...rowStart, sorted.length),
    centreX: Float32Array.from(sorted, centreX),
    box: Int32Array.from(sorted),
  };
}
