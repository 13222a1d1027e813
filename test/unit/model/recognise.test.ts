import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recognise } from '../../../core/model/recognise';
import { TextStore } from '../../../core/text';

function by(markdown: string, path = 'notes/x.md', files: readonly string[] = []): string | undefined {
  return recognise(new TextStore(markdown), path, files)?.by;
}

for (const [name, markdown, expected] of [
  ['a marker comment below the title', '# X\n\n<!-- post-mortem -->\n', 'marker'],
  ['a marker before the title', '<!-- Post-Mortem -->\n# X\n', 'marker'],
  ['front matter that says so', '---\ntitle: X\ntype: post-mortem\n---\n\n# X\n', 'front-matter'],
  ['a title of the field and a timeline', '# Outage of the mail gateway\n\n## Timeline\n', 'headings'],
  [
    'a timeline beside contributing factors',
    '# Tuesday\n\n## Contributing factors\n\n## Timeline of events (UTC)\n',
    'headings',
  ],
  ['bold labels', '# Incident on 2020-08-04\n\n- **Key events**\n  - Fault 10:00\n', 'headings'],
  ['setext headings', 'Incident report\n===\n\nTimeline\n---\n', 'headings'],
  [
    'numbered headings with a question mark',
    '# Post-mortem\n\n## 1. What happened?\n\n## 2. Why did it happen?\n',
    'headings',
  ],
  [
    'a post-incident review told in prose',
    '# Post Incident Review (PIR) – Networking\n\n## What happened?\n\n## What went wrong and why?\n',
    'headings',
  ],
  ['times below a title that says it', '# Postmortem: mail\n\n- 14:05 a\n- 14:07 b\n- 14:30 c\n', 'headings'],
  [
    'a debrief under headings of its own that tells when',
    '# Mail post-mortem\n\n## What broke\n\nAt 14:05 we deployed, and at 14:07 it was slow.\n\n## How we got out\n\nKim rolled back at 14:30.\n',
    'headings',
  ],
  [
    'the same with its title in the front matter',
    '---\ntitle: Mail post-mortem\n---\n\nAt 14:05 a.\nAt 14:07 b.\nAt 14:30 c.\n',
    'headings',
  ],
  ['a title in the front matter', '---\ntitle: "Post-mortem: downtime"\n---\n\n## Timeline (CEST)\n', 'headings'],
] as const) {
  test(`recognised: ${name}`, () => assert.equal(by(markdown), expected));
}

for (const [name, markdown] of [
  ['a biography with a timeline', '# Ada Lovelace\n\n## Timeline\n\n- 1815 born\n'],
  ['a changelog', '# Changelog\n\n## 1.2.0\n\n### Fixed\n\n- an incident with timeouts\n'],
  ['a project with a timeline and a summary', '# Roadmap\n\n## Summary\n\n## Timeline\n'],
  ['a proposal', '# New search\n\n## Background\n\n## Scope\n\n## Timeline\n\n## Next steps\n'],
  ['a marker in a fence', '# How to\n\n```md\n<!-- post-mortem -->\n```\n'],
  ['a marker below the second heading', '# How to\n\n## Mark a file\n\n<!-- post-mortem -->\n'],
  ['front matter that never ends', '---\ntype: post-mortem\n\n# X\n'],
  ['headings in a fence', '# Outage\n\n```\n## Timeline\n```\n'],
  ['a guide with times', '# How to write a post-mortem\n\n- 14:05 a\n- 14:07 b\n- 14:30 c\n'],
  ['a tool for core dumps', '# Post-mortem debugging\n\nAt 14:05 a.\nAt 14:07 b.\nAt 14:30 c.\n'],
  ['a title and no times', '# Postmortem: my first game\n\n## What went on\n\nWe drew for a week.\n'],
  ['times in a fence', '# Mail post-mortem\n\n```\n14:05 a\n14:07 b\n14:30 c\n```\n'],
  ['times below another title', '# Opening hours\n\n- 14:05 a\n- 14:07 b\n- 14:30 c\n'],
  ['nothing at all', ''],
] as const) {
  test(`not recognised: ${name}`, () => assert.equal(by(markdown), undefined));
}

test('recognised by where it lies, when the settings say so', () => {
  assert.equal(by('# X\n', 'ops/incidents/2026/x.md', ['incidents/**/*.md']), 'location');
  assert.equal(by('# X\n', 'ops/notes/x.md', ['incidents/**/*.md']), undefined);
});
