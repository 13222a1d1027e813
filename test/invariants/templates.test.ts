import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintContext, lintText } from '../../cli/lint/lintText';
import { defaults } from '../../core/settings';
import { fillTemplate, shippedTemplates } from '../../core/templates';

const incidents = [
  { title: 'Login errors', announced: '2026-03-08 14:05', declaredOver: '2026-03-08 16:10', zone: 'Europe/Lisbon' },
  { title: 'Over midnight', announced: '2026-03-08 23:05', declaredOver: '2026-03-09 01:10', zone: 'UTC' },
];

for (const { id, text } of shippedTemplates) {
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
