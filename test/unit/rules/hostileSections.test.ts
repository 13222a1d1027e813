import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPostMortem } from '../../../core/document/postMortem';
import { linterFor } from '../../../core/lint';
import { defaults } from '../../../core/settings';
import { templateFromDocument } from '../../../core/templates/fromDocument';

/** Pieces that the shapes of section rules begin with, repeated to 100 KB in a line, in lines and in headings. */
const pieces = [
  '{{a',
  '[your ',
  '<describe ',
  '_describe ',
  '<!--',
  '(aim:',
  '| TBD ',
  'TODO: ',
  '`',
  '**a** ',
  'insert a ',
];
const places = [
  (text: string) => `## Summary\n\n${text}\n\n## Timeline\n`,
  (text: string) => `## Summary\n\n${text.replace(/(.{60})/g, '$1\n')}\n\n## Timeline\n`,
  (text: string) => `## ${text}\n\n## Timeline\n`,
  (text: string) => `## Summary\n\n<!-- ${text} -->\n\n## Timeline\n`,
];

for (const piece of pieces) {
  test(`100 KB of ${JSON.stringify(piece)} take no longer than a moment`, () => {
    for (const place of places) {
      const text = place(piece.repeat(100_000 / piece.length));
      const postMortem = readPostMortem(text, 'x.md', defaults);
      const sectionRules = linterFor({
        ...defaults,
        sections: { ...defaults.sections, order: ['timeline', 'summary'] },
      });
      const started = performance.now();
      sectionRules.lintAnyway(postMortem, { now: 0 });
      templateFromDocument(postMortem);
      assert.ok(performance.now() - started < 5000);
    }
  });
}
