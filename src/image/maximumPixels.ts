/** Images that claim more pixels than this are refused before they are decoded: they would fill the memory. */
export const maximumPixels = 200e6;
