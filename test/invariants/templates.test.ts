import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintContext, lintText } from '../../cli/lint/lintText';
import { defaults } from '../../core/settings';
import { fillTemplate, shippedTemplates } from '../../core/templates';

const incidents = [
  { title: 'Login errors', announced: '2026-03-08 14:05', declaredOver: '2026-03-08 16:10', zone: 'Europe/Lisbon' },
  { title: 'Over midnight', announced: '2026-03-08 23:05', declaredOver: '2026-03-09 01:10', zone: 'UTC' },
];

/** A document that somebody has finished: words wherever the template waits for them. */
function finished(text: string): string {
  return text
    .replace('**Status:** draft', '**Status:** published')
    .replace(/^(- \*\*[\w -]+:\*\*)$/gm, '$1 the team of the shop')
    .replace(/^- \[ \] [^(\n]+(\(aim: [a-z ]+).*$/gm, (_, aim: string) => {
      const words = `Limit the age of the cache (${aim.slice(6)})`;
      return `- [ ] ${words} ${aim}; owner: @ada; due: 2026-04-01)`;
    })
    .replace(/^<!-- Meet two months .*-->$/m, '2026-05-08')
    .replace(/^(## Follow-up review\n)$/m, '$1\n2026-05-08\n')
    .replace(/^<!-- (?!post-mortem).*-->\n/gm, 'The cache of prices outlived the release.\n')
    .replace(/^(## [\w ]+\n)(?=\n##)/gm, '$1\nThe cache of prices outlived the release.\n');
}

for (const { id, text } of shippedTemplates) {
  test(`the template ${id}, once written, has no findings`, async () => {
    const [incident] = incidents;
    assert.ok(incident);
    const document = { path: 'incident.md', named: true, settings: defaults };
    const problems = await lintText(
      finished(fillTemplate(text, incident)),
      document,
      lintContext(Date.UTC(2026, 2, 10)),
    );
    assert.deepEqual(
      problems?.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      [],
    );
  });

  test(`the template ${id}, as it comes, says of what it left over that it is left over`, async () => {
    const [incident] = incidents;
    assert.ok(incident);
    const document = { path: 'incident.md', named: true, settings: defaults };
    const published = fillTemplate(text, incident)
      .replace('**Status:** draft', '**Status:** published')
      .replace(/<!-- (?!post-mortem)(.*?) -->/g, '$1');
    const problems = await lintText(published, document, lintContext(Date.UTC(2026, 2, 10)));
    const flagged = new Set(
      problems?.filter(({ ruleId }) => ruleId === 'section-leftover').map(each => each.range.start.line),
    );
    const waiting = published.split('\n').flatMap((line, at) => {
      return text.includes(`<!-- ${line} -->`) || line.startsWith('- [ ]') ? [at] : [];
    });
    assert.deepEqual([...flagged], waiting);
  });

  for (const incident of incidents) {
    test(`the template ${id}, filled in for "${incident.title}", shows nothing but hints`, async () => {
      const document = { path: 'incident.md', named: true, settings: defaults };
      const problems = await lintText(fillTemplate(text, incident), document, lintContext(Date.UTC(2026, 2, 10)));
      assert.deepEqual(
        problems?.filter(({ severity }) => severity !== 'hint').map(({ ruleId, message }) => `${ruleId}: ${message}`),
        [],
      );
    });
  }
}
