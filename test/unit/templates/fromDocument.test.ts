import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintContext, lintText } from '../../../cli/lint/lintText';
import { readPostMortem } from '../../../core/document/postMortem';
import { defaults } from '../../../core/settings';
import { fillTemplate, shippedTemplates } from '../../../core/templates';
import { templateFromDocument } from '../../../core/templates/fromDocument';

const templateOf = (text: string) => templateFromDocument(readPostMortem(text, 'incident.md', defaults));

const told = `# Checkout of Acme failed on 9 March

<!-- post-mortem -->

- **Status:** published
- **Severity:** SEV-2
- **Announced:** 2026-03-09 14:12
- **Declared over:** 2026-03-09 16:10
- **Zone:** Europe/Lisbon
- **Facilitator:** Ada Lovelace
- **Service:** Checkout of Acme
- **Secret channel:** #incident-acme

## 1. What happened? (in short)

<!-- Two or three sentences for a reader who was not there. -->
<!-- Sam Okoro wrote this part, ask sam.okoro@acme.example. -->

Orders of Globex failed while Lin Chen deployed to 10.42.7.19.

## Impact on Globex

<!-- Ask Globex before this is published. -->

Nine orders in ten failed.

## Timeline (UTC+1, Monday)

- 2026-03-09 14:05 - Sam Okoro sees the first alert on db-prod-eu-7.
- 2026-03-09 14:12 - Incident announced by Lin Chen.

### What Lin did next

- 2026-03-09 14:31 - The release is rolled back.

## Contributing factors

### The cache of Acme outlives a release

- Nothing watches how old its oldest price is.

## Backlog check

## How do we tell our customers?

## Ada's notes

## Remediation

- [ ] Alert when a price is older than a day (aim: likelihood; owner: @sam; due: 2026-04-01; ticket: SHOP-1234)

## Follow-up review

2026-05-09 with Ada Lovelace
`;

test('sections, their guidance and fields stay, and what they tell is left out', () => {
  assert.equal(
    templateOf(told),
    `# {{title}}

<!-- post-mortem -->

- **Status:** draft
- **Severity:** {{severity}}
- **Announced:** {{announced}}
- **Declared over:** {{declaredOver}}
- **Zone:** {{zone}}
- **Facilitator:**
- **Service:**

## 1. What happened?

<!-- Two or three sentences for a reader who was not there. -->

## Impact

## Timeline

- {{announced}} - Incident announced.
- {{declaredOver}} - Incident declared over.

## Contributing factors

## Backlog check

## How do we tell our customers?

## Remediation

- [ ] Make incidents like this one less likely (aim: likelihood; owner: ; due: ; priority: )
- [ ] Notice and respond sooner (aim: detection and response; owner: ; due: ; priority: )
- [ ] Improve how we handle incidents and train for them (aim: handling and training; owner: ; due: ; priority: )
- [ ] Test that these steps work (aim: validation; owner: ; due: ; priority: )

## Follow-up review
`,
  );
});

test('no name, address, number or entry of a document is left, wherever it stands', () => {
  const own = [
    'Zebediah',
    'Okonkwo',
    'zeb@corp.example',
    '10.9.8.7',
    'db-prod-7',
    'SHOP-99',
    '@zeb',
    '2026-01-02',
    '03:04',
  ];
  const places = [
    (word: string) => `# X ${word}\n\n<!-- post-mortem -->\n\n## Timeline\n\n- 2026-01-01 10:00 - a\n`,
    (word: string) => `<!-- post-mortem -->\n\n# X\n\n- **Facilitator:** ${word}\n- **${word}:** x\n\n## Timeline\n`,
    (word: string) => `# X\n\n## Timeline\n\n- 2026-01-01 10:00 - ${word} restarts.\n- ${word}\n\n### ${word} again\n`,
    (word: string) => `# X\n\n## Timeline ${word}\n\n| Time | ${word} |\n| --- | --- |\n| 2026-01-01 10:00 | a |\n`,
    (word: string) => `# X\n\n## Impact of ${word}\n\n## ${word}\n\n## What did ${word} do?\n\n## Appendix ${word}\n`,
    (word: string) =>
      `# X\n\n## Summary\n\n<!-- Tell what ${word} did, and when. -->\n\n<!-- ${word} tells. -->\n\nThen ${word} came.\n`,
    (word: string) =>
      `---\ntitle: ${word}\nlayout: ${word}\n${word}: x\n---\n\n# X\n\n## Summary\n\n**${word}**\n\n${word}\n`,
    (word: string) =>
      `# X\n\n## Remediation\n\n- [ ] ${word} (owner: ${word}; ticket: ${word})\n\n### ${word}\n\n**${word}:** x\n`,
  ];
  for (const place of places) {
    for (const word of own) assert.ok(!templateOf(place(word)).includes(word), `${word} in ${place(word)}`);
  }
});

test('guidance in comments stays where it names nobody', () => {
  const guidance = '<!-- Who noticed what, from when until when? Say "none" where nobody did. -->';
  assert.ok(
    templateOf(`# X\n\n## Impact\n\n${guidance}\n\nNine orders failed.\n`).includes(`## Impact\n\n${guidance}\n`),
  );
});

test('columns of a table, days, front matter, and labels in a list are written as the document does', () => {
  const table = '# X\n\n## Timeline\n\n| Time (UTC) | What happened |\n| --- | --- |\n| 2026-03-09 14:05 | Alert. |\n';
  assert.match(templateOf(table), /^\| Time \| What happened \|\n\| --- \| --- \|\n\| \{\{announced\}\} \| Incident/m);
  const days = '# X\n\n## Timeline\n\n### 2026-03-09\n\n- 14:05 - Alert.\n- 14:12 - Announced.\n';
  assert.match(templateOf(days), /^### \{\{announcedDate\}\}\n\n- \{\{announcedTime\}\} - Incident announced\.$/m);
  const front = '---\ntype: post-mortem\nseverity: 2\n---\n\n# X\n\n## Timeline\n\n- 2026-03-09 14:05 - Alert.\n';
  assert.match(templateOf(front), /^---\ntype: post-mortem\nseverity: \{\{severity\}\}\nstatus: draft\n/);
  const items = '# Incident\n\n- **Key events**\n  - 2026-03-09 14:05 Alert\n- **Impact**\n  - None\n';
  assert.match(templateOf(items), /^- \*\*Key events\*\*\n {2}- \{\{announced\}\} - .+\n {2}- .+\n- \*\*Impact\*\*$/m);
});

for (const { id, text } of shippedTemplates) {
  test(`a document after the template ${id} gives its sections and guidance back`, async () => {
    const values = { title: 'Slow', announced: '2026-03-08 14:05', declaredOver: '2026-03-08 16:10', zone: 'UTC' };
    const again = templateOf(fillTemplate(text, values));
    const comments = (source: string) => source.match(/<!--.*-->|^#+ [^\n(]+[\w?]/gm) ?? [];
    assert.deepEqual(comments(again), comments(text));
    const document = { path: 'incident.md', named: true, settings: defaults };
    const problems = await lintText(fillTemplate(again, values), document, lintContext(Date.UTC(2026, 2, 10)));
    assert.deepEqual(
      problems?.filter(({ severity }) => severity !== 'hint').map(({ message }) => message),
      [],
    );
  });
}
