import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { formatDetectionsCsv } from '../../src/detection/formatDetectionsCsv.ts';
import { classes, halving, images } from './detectedImages.ts';

const text = [...formatDetectionsCsv(images, classes)].join('');

describe('formatDetectionsCsv', () => {
  it('has a row for each detection', () => {
    const { data, errors } = Papa.parse(text, { header: true, skipEmptyLines: true });
    expect(errors).toEqual([]);
    const numbers = { score: '0.25', x: '7', y: '8', width: '9', height: '10', quality: '' };
    expect(data).toHaveLength(3);
    expect(data[2]).toEqual({ file: 'comma, "quote".png', class: 'spermatozoon', ...numbers });
    expect(data[1]).toMatchObject({ file: 'a/1.png', class: 'cell, "round"' });
  });

  it('ends every line alike and quotes only what must be', () => {
    expect(text.split('\r\n').slice(0, 2)).toEqual([
      'file,class,score,x,y,width,height,quality',
      'a/1.png,spermatozoon,0.98765,1,2,10.12,20,',
    ]);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('has a column for the chance where a map tells it', () => {
    const lines = [...formatDetectionsCsv(images, classes, halving)].join('').split('\r\n');
    expect(lines.slice(0, 2)).toEqual([
      'file,class,score,chance,x,y,width,height,quality',
      'a/1.png,spermatozoon,0.98765,0.49383,1,2,10.12,20,',
    ]);
  });

  it('ends with what is wrong with the image', () => {
    const marked = [{ ...images[2]!, quality: ['out-of-focus', 'repeated'] as const }];
    expect([...formatDetectionsCsv(marked, classes)].join('')).toMatch(/,10,out-of-focus repeated\r\n$/);
  });

  it('is a header alone where nothing was seen', () => {
    expect([...formatDetectionsCsv([], classes)].join('')).toBe('file,class,score,x,y,width,height,quality\r\n');
  });
});
