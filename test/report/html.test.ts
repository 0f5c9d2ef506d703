import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { html, trusted } from '../../src/report/html/html.ts';
import { between, count, none, percent, rate, signed } from '../../src/report/html/numbers.ts';
import { table } from '../../src/report/html/table.ts';
import { drawPlot } from '../../src/report/plot/drawPlot.ts';

describe('html', () => {
  test('any text comes back out of a parser as it went in, in content and attributes', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>&"\'/=a ;!-') }), (text) => {
        const { document } = parseHTML(html`<html><body><p title="${text}">${text}</p></body></html>`.markup);
        const paragraph = document.querySelector('p')!;
        expect([paragraph.textContent, paragraph.getAttribute('title')]).toEqual([text, text]);
        expect(document.body.children.length).toBe(1);
      }),
    );
  });

  test('lists are joined, nothing is left out, markup is taken as it is', () => {
    expect(html`<p>${[1, 'a', html`<b>${'<'}</b>`]}${undefined}${trusted('<i></i>')}</p>`.markup).toBe(
      '<p>1a<b>&lt;</b><i></i></p>',
    );
  });
});

describe('table', () => {
  test('has a caption, and headings with their scope', () => {
    const { markup } = table('What', [{ head: 'Name', isText: true }, { head: 'Number' }], [['a', 1]]);
    const { document } = parseHTML(markup);
    expect(document.querySelector('caption')!.textContent).toBe('What');
    expect([...document.querySelectorAll('th')].map((head) => head.getAttribute('scope'))).toEqual([
      'col',
      'col',
      'row',
    ]);
    expect(document.querySelector('td')!.className).toBe('number');
  });
});

describe('drawPlot', () => {
  test('has a title, whatever it is', () => {
    const { markup } = drawPlot('<script>alert("1")</script>', { marks: [] });
    expect(markup.startsWith('<svg role="img" aria-label="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;"')).toBe(
      true,
    );
    expect(markup).toContain('><title>&lt;script&gt;');
    expect(markup).not.toContain('<script');
  });
});

describe('numbers', () => {
  test('what is not known is a dash', () => {
    expect([percent(-1), percent(undefined), rate(undefined), signed(undefined), between(undefined)]).toEqual(
      Array(5).fill(none),
    );
  });

  test('in plain digits', () => {
    expect([
      percent(0.9825),
      rate(2390000),
      rate(0.00012345),
      signed(-0.1),
      signed(0),
      count(1, 'image'),
      count(2000, 'box', 'boxes'),
    ]).toEqual(['98.3 %', '2,390,000', '0.000123', '−0.100', '+0.000', '1 image', '2,000 boxes']);
    expect(between({ lower: 0.1, upper: 1 }, percent)).toBe('10.0 % to 100.0 %');
  });
});
