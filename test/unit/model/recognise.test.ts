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
  ['nothing at all', ''],
] as const) {
  test(`not recognised: ${name}`, () => assert.equal(by(markdown), undefined));
}

test('recognised by where it lies, when the settings say so', () => {
  assert.equal(by('# X\n', 'ops/incidents/2026/x.md', ['incidents/**/*.md']), 'location');
  assert.equal(by('# X\n', 'ops/notes/x.md', ['incidents/**/*.md']), undefined);
});
