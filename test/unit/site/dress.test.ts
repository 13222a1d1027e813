import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPostMortem } from '../../../core/document/postMortem';
import { summarise } from '../../../core/library';
import { defaults } from '../../../core/settings';
import { dress } from '../../../core/site/dress';
import type { SiteKind } from '../../../core/site/site';
import { shippedTemplates } from '../../../core/templates';
import { fillTemplate } from '../../../core/templates/fillTemplate';

const facts = { title: 'Slow: "checkout"', announced: '2026-03-08 14:05', name: '2026-03-08-slow' };

test('front matter becomes fields for a wiki, which would print it', () => {
  const text =
    '---\r\ntype: post-mortem\r\ntitle: Slow\r\nstatus: draft\r\n# a note\r\ndeclared-over: "2026-03-08 15:00"\r\ncomponents:\r\n  - a\r\n  - b\r\nlayout: post\r\n---\r\n\r\n# Slow\r\n\r\n## Timeline\r\n';
  assert.equal(
    dress(text, 'wiki', facts),
    '# Slow\r\n\r\n<!-- post-mortem -->\r\n\r\n- **Status:** draft\r\n- **Declared over:** 2026-03-08 15:00\r\n- **Components:** a, b\r\n\r\n## Timeline\r\n',
  );
  assert.equal(dress('---\ntitle: A\n---\nText\n', 'wiki', facts), '# A\n\nText\n');
});

test('front matter that is more than plain fields stays', () => {
  for (const matter of ['a:\n  b: 1', 'a: |\n  text', 'a: {b: 1}', 'a: *b', '  - x', 'a: b # c'])
    assert.equal(dress(`---\n${matter}\n---\n# T\n`, 'wiki', facts), `---\n${matter}\n---\n# T\n`);
  assert.equal(dress('---\nno end\n', 'wiki', facts), '---\nno end\n');
});

test('Jekyll gets its keys, those that are there kept, and no second title', () => {
  assert.equal(
    dress('# Slow\n\n<!-- post-mortem -->\n', 'jekyll', facts),
    '---\nlayout: post\ntitle: "Slow: \\"checkout\\""\ndate: 2026-03-08\n---\n\n<!-- post-mortem -->\n',
  );
  assert.equal(
    dress('---\nlayout: incident\ntags: [a]\n---\n# Slow\nText\n', 'jekyll', facts),
    '---\ntitle: "Slow: \\"checkout\\""\ndate: 2026-03-08\nlayout: incident\ntags: [a]\n---\nText\n',
  );
});

test('Docusaurus gets its keys, and keeps its title', () => {
  assert.equal(
    dress('# Slow\n', 'docusaurus', facts),
    '---\ntitle: "Slow: \\"checkout\\""\ndate: 2026-03-08\nslug: "2026-03-08-slow"\nsidebar_label: "2026-03-08 Slow: \\"checkout\\""\n---\n\n# Slow\n',
  );
});

test('every template says the same of the incident in every kind of site', () => {
  for (const template of shippedTemplates) {
    const filled = fillTemplate(template.text, { ...facts, zone: 'UTC', declaredOver: '2026-03-08 15:00' });
    const told = (kind: SiteKind) => {
      const { title, date, declared, durations, status } = summarise(
        readPostMortem(dress(filled, kind, facts), 'a.md', defaults),
      );
      return { title, date, declared, durations, status };
    };
    for (const kind of ['wiki', 'mkdocs', 'docusaurus', 'jekyll'] as const)
      assert.deepEqual(told(kind), told('folder'), `${template.id} ${kind}`);
    assert.equal(told('jekyll').title, facts.title);
  }
});
