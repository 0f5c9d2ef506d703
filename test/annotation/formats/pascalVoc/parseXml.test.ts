import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../../src/annotation/formats/pascalVoc/parseXml.ts';

describe('parseXml', () => {
  it('gives elements as text, attributes with @_, objects as a list', () => {
    expect(
      parseXml(
        '<?xml version="1.0"?><annotation n="1"><a> 07 </a><object><b>1.0</b></object></annotation>',
        'annotation',
      ),
    ).toEqual({
      elements: { '@_n': '1', a: '07', object: [{ b: '1.0' }] },
    });
  });

  it('passes over a byte order mark and comments', () => {
    expect(parseXml('\uFEFF<annotation><!-- x --><a>1</a></annotation>', 'annotation')).toEqual({
      elements: { a: '1' },
    });
  });

  it.each([
    ['<annotation>\n<a>1</a>\n', /no valid XML/, /^line \d$/],
    ['<annotation>\n<a>1</b>\n</annotation>', /no valid XML/, /^line 2$/],
    ['plain text', /no valid XML/, /^line 1$/],
    ['<other><a>1</a></other>', /no <annotation> at its root/, undefined],
    ['<annotation>text</annotation>', /no <annotation> at its root/, undefined],
  ])('says what is wrong with %j', (text, fault, at) => {
    const parsed = parseXml(text, 'annotation');
    expect(parsed).toMatchObject({ fault: expect.stringMatching(fault) });
    if (at) expect(parsed).toMatchObject({ at: expect.stringMatching(at) });
  });

  it('does not grow by entities', () => {
    const entities = Array.from({ length: 12 }, (_, n) => `<!ENTITY e${n + 1} "&e${n};&e${n};&e${n};&e${n};">`).join(
      '',
    );
    const bomb = `<!DOCTYPE a [<!ENTITY e0 "0123456789">${entities}]><annotation><a>&e12;</a></annotation>`;
    expect(JSON.stringify(parseXml(bomb, 'annotation')).length).toBeLessThan(10_000);
  });
});
