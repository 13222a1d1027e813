import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aims } from '../../../core/model/vocabulary';
import { fillTemplate, shippedTemplates, type TemplateValues } from '../../../core/templates';
import { headingsOf } from './headings';

const values: TemplateValues = {
  title: 'Login errors',
  announced: '2026-03-08 14:05',
  declaredOver: '2026-03-08 16:10',
  zone: 'America/New_York',
};

test('the default template comes first and follows the process of cloud.gov', () => {
  const [first] = shippedTemplates;
  assert.equal(first?.id, 'cloud-gov');
  assert.deepEqual(headingsOf(fillTemplate(first.text, values)), [
    'h1 Login errors',
    'h2 Summary',
    'h2 Impact',
    'h2 Timeline',
    'h2 Contributing factors',
    'h2 Remediation',
    'h2 Follow-up review',
  ]);
});

test('templates have ids of their own', () => {
  assert.equal(new Set(shippedTemplates.map(({ id }) => id)).size, shippedTemplates.length);
});

for (const { id, text } of shippedTemplates) {
  test(`the template ${id} declares itself above its second heading`, () => {
    const head = text.slice(0, text.indexOf('\n## '));
    assert.match(head, /^<!-- post-mortem -->$/m);
  });

  test(`the template ${id} has a placeholder item for each aim, in order`, () => {
    const named = [...text.matchAll(/^- \[ \] .+ \(aim: ([a-z ]+)[;)]/gm)].map(match => match[1]);
    assert.deepEqual(named, [...aims]);
  });

  test(`the template ${id}, filled, tells zone, announcement and end, and keeps no placeholder`, () => {
    const filled = fillTemplate(text, values);
    assert.match(filled, /^- \*\*Zone:\*\* America\/New_York$/m);
    assert.match(filled, /^- \*\*Announced:\*\* 2026-03-08 14:05$/m);
    assert.match(filled, /^- \*\*Declared over:\*\* 2026-03-08 16:10$/m);
    assert.match(filled, /^- 2026-03-08 14:05 - Incident announced\.\n- 2026-03-08 16:10 - Incident declared over\.$/m);
    assert.doesNotMatch(filled, /[{}]|[ \t]$/m);
  });

  test(`the template ${id} leaves the end open while the incident is still going`, () => {
    const filled = fillTemplate(text, { ...values, declaredOver: '' });
    assert.match(filled, /^- \*\*Declared over:\*\*$/m);
    assert.match(filled, /- Incident announced\.\n\n/);
    assert.doesNotMatch(filled, /Incident declared over/);
  });
}
