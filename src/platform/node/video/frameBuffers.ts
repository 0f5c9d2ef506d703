/** Memory for frames that threads see together, used again and again. */
export interface FrameBuffers {
  /** So many bytes of any content. */
  readonly take: (length: number) => Uint8Array;
  /** What `take` gave. */
  readonly giveBack: (data: Uint8Array) => void;
}

/** Holds as many buffers as were ever out at once. */
export function createFrameBuffers(): FrameBuffers {
  let free: Uint8Array[] = [];
  return {
    take: (length) => {
      free = free.filter((data) => data.length === length);
      return free.pop() ?? new Uint8Array(new SharedArrayBuffer(length));
    },
    giveBack: (data) => {
      free.push(data);
    },
  };
}
