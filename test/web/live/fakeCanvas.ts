/** A canvas that encodes whatever was drawn as an empty file, when `OffscreenCanvas` is stubbed by it. */
export class FakeCanvas {
  readonly width: number;
  readonly height: number;
  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
  }
  getContext() {
    return { drawImage: () => undefined };
  }
  async convertToBlob() {
    await new Promise(setImmediate);
    return new Blob();
  }
}
