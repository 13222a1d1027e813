import { test } from 'node:test';
import { readPostMortem } from '../../../core/document/postMortem';
import { linterFor } from '../../../core/lint';
import { defaults } from '../../../core/settings';
import { templateFromDocument } from '../../../core/templates/fromDocument';
import { assertLinear } from '../linear';

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
  test(`twice as much of ${JSON.stringify(piece)} costs about twice as much`, async () => {
    for (const place of places) {
      const sectionRules = linterFor({
        ...defaults,
        sections: { ...defaults.sections, order: ['timeline', 'summary'] },
      });
      await assertLinear(text => {
        const postMortem = readPostMortem(place(text), 'x.md', defaults);
        sectionRules.lintAnyway(postMortem, { now: 0 });
        templateFromDocument(postMortem);
      }, piece);
    }
  });
}
