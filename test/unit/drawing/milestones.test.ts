import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPostMortem } from '../../../core/document/postMortem';
import { defaults } from '../../../core/settings';
import { toView } from '../../../core/view';
import { lay } from './lay';

const text = `# Incident

<!-- post-mortem -->

## Timeline

- 2026-03-08 01:05 UTC - Settlement stops.
- 2026-03-08 01:12 UTC - Incident announced.
- 2026-03-08 03:30 UTC - Mitigated.
- 2026-03-08 04:40 UTC - Incident declared over.
`;

test('a milestone whose line another one’s words would cross is named, and those words stand above it', () => {
  const { timeline } = toView(readPostMortem(text, 'incident.md', defaults), []);
  const { milestones } = lay(timeline, 560);
  assert.deepEqual(
    milestones.map(milestone => milestone.text),
    ['announced 01:12', 'mitigated 03:30', 'declared over 04:40'],
  );
});

test('no hour is written across the edge of the picture', () => {
  const { timeline } = toView(readPostMortem(text, 'incident.md', defaults), []);
  for (let width = 320; width < 1200; width += 7) {
    for (const { x, label } of lay(timeline, width).ticks) assert.ok(x - (label.length * 7) / 2 >= 0, `${width}`);
  }
});
