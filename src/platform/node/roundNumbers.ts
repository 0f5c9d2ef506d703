/** 1, 2 and 5 with powers of ten: what axes are marked with. */
export const roundNumbers = Array.from({ length: 75 }, (_, index) =>
  Number(`${[1, 2, 5][index % 3]}e${Math.floor(index / 3) - 12}`),
);
