import { describe, expect, it } from 'vitest';
import { requestOfFiles } from '../../../web/state/requestOfFiles.ts';

const file = (name: string, type: string) => new File([], name, { type });

describe('requestOfFiles', () => {
  it('takes one video, by its type or by its name', () => {
    expect(requestOfFiles([file('a.mp4', 'video/mp4')])).toMatchObject({
      request: { kind: 'video', file: { name: 'a.mp4' } },
    });
    expect(requestOfFiles([file('A.MKV', '')])).toMatchObject({ request: { kind: 'video' } });
  });

  it('takes images, and says what it leaves out', () => {
    const files = [file('a.png', 'image/png'), file('notes.txt', 'text/plain'), file('b.jpg', 'image/jpeg')];
    expect(requestOfFiles(files)).toEqual({
      request: { kind: 'images', files: [files[0], files[2]] },
      leftOut: ['notes.txt'],
    });
  });

  it('says what to choose where it can’t tell', () => {
    expect(() => requestOfFiles([file('a.mp4', 'video/mp4'), file('b.mp4', 'video/mp4')])).toThrow(/one video/);
    expect(() => requestOfFiles([file('a.mp4', 'video/mp4'), file('b.png', 'image/png')])).toThrow(/one video/);
    expect(() => requestOfFiles([file('a.txt', 'text/plain')])).toThrow(/no video and no image/);
    expect(() => requestOfFiles([])).toThrow(/no video and no image/);
  });
});
