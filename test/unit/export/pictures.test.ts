import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { exportTimeline } from '../../../core/export';
import { previewDrawing } from '../../../core/export/previewDrawing';
import { hostileTexts, mixed, viewOf } from './documents';
import { assertWellFormed } from './xml';

const known = new Set(['svg', 'title', 'rect', 'g', 'line', 'path', 'text']);
const svgOf = (lines: readonly string[], title?: string) => exportTimeline(viewOf(lines, title), 'svg') ?? '';
const htmlOf = (lines: readonly string[], title?: string) => exportTimeline(viewOf(lines, title), 'html') ?? '';

/** A page is XML but for its first line and its elements without end. */
function assertPage(html: string): readonly string[] {
  return assertWellFormed(
    html
      .replace('<!doctype html>\n', '')
      .replace(/<meta ([^>]*)>/g, '<meta $1/>')
      .replace(/<style>[^<]*<\/style>/, '<style></style>'),
  );
}

test('an SVG shows title, day, zone, milestones and words, in its own fonts and colours', () => {
  const svg = svgOf(mixed);
  assertWellFormed(svg);
  for (const words of ['Checkout errors', '2026-03-08 – 2026-03-09 · times in CET', 'Detected 14:05', 'Understanding'])
    assert.ok(svg.includes(words), words);
  assert.match(svg, /font-family="Arial/);
  assert.doesNotMatch(svg, /var\(|currentColor|url\(|href|<style/);
});

test('a timeline without a single time has no picture, and a page all the same', () => {
  assert.equal(exportTimeline(viewOf(['- 14:65 - Somebody had coffee.']), 'svg'), undefined);
  assert.match(htmlOf(['- 14:65 - Somebody had coffee.']), /Somebody had coffee/);
});

test('a page shows every entry and asks for nothing from elsewhere', () => {
  const html = htmlOf(mixed);
  const names = assertPage(html);
  assert.equal(names.filter(name => name === 'tr').length, 1 + 2 + 6, 'a head, two days, six entries');
  assert.ok(!names.includes('script') && !names.includes('link') && !names.includes('img'));
  assert.match(html, /default-src 'none'/);
  assert.doesNotMatch(html.replace('http://www.w3.org/2000/svg', ''), /https?:|url\(|@import/);
});

test('what a document says stays text in drawings and pages', () => {
  for (const text of hostileTexts) {
    const lines = [`- 2026-03-08 14:05 UTC - ${text}`];
    const svg = svgOf(lines, text.replace(/\n/g, ' '));
    for (const name of assertWellFormed(svg)) assert.ok(known.has(name), name);
    assert.doesNotMatch(svg, /<[^>]*\son\w+=/);
    assertPage(htmlOf(lines, text.replace(/\n/g, ' ')));
  }
});

test('any words make a well-formed drawing and page', () => {
  const words = fc.string({ unit: 'binary', maxLength: 60 });
  fc.assert(
    fc.property(words, words, (text, title) => {
      const lines = [`- 2026-03-08 14:05 UTC - ${text}`, '- 2026-03-08 14:09 UTC - x'];
      assertWellFormed(svgOf(lines, title));
      assertPage(htmlOf(lines, title));
    }),
    { numRuns: 300 },
  );
});

test('the Markdown preview gets the line of the timeline and its drawing', () => {
  const drawn = previewDrawing('# Outage\n\n## Timeline\n\n- 2026-03-08 14:05 - Errors\n', 'a.md', 'Europe/Berlin');
  assert.equal(drawn?.line, 2);
  assertWellFormed(drawn?.svg ?? '');
  assert.equal(previewDrawing('# Outage\n\nNo timeline.\n', 'a.md', 'nowhere'), undefined);
});
