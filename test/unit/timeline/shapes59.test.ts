import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readPostMortem } from '../../../core/document/postMortem';
import { linterFor } from '../../../core/lint';
import { defaults } from '../../../core/settings';
import { formatLocal } from '../../../core/timeline';
import { repositoryRoot } from '../repository';

const fixture = readFileSync(join(repositoryRoot, 'test/fixtures/timeline/shapes.md'), 'utf8');
const shapes = fixture
  .split(/^=== (?=\d)/m)
  .slice(1)
  .map(part => {
    const [document = '', read = ''] = part.split(/^=== read\n/m);
    const end = document.indexOf('\n');
    return { name: document.slice(0, end), markdown: document.slice(end + 1), read };
  });

/** A line for each entry of each timeline; the date is left out where nothing tells it. */
function read(markdown: string): string {
  const { timelines } = readPostMortem(markdown, 'incident.md', defaults);
  return timelines
    .flatMap(({ timeline }) => timeline.entries)
    .map(({ time, text }) => {
      const local = time.local === undefined ? '-' : formatLocal(time.local).slice(time.dateSource === 'none' ? 11 : 0);
      const certainty = `${time.certainty}${time.ambiguousDate ? '?' : ''}`;
      return `${[local, certainty, time.zone?.label ?? 'no zone', text.trim()].join(' | ').trim()}\n`;
    })
    .join('');
}

test('all shapes of the field notes are there', () => {
  assert.deepEqual(
    new Set(shapes.map(({ name }) => Number.parseInt(name, 10))),
    new Set(Array.from({ length: 59 }, (_, rank) => rank + 1)),
  );
});

for (const shape of shapes) {
  test(`shape ${shape.name} is read rightly`, () => assert.equal(read(shape.markdown), shape.read));
}

/** What is wrong with times and order in the shapes, and nothing else. */
const found: { readonly [name: string]: readonly string[] } = {
  27: ['timeline-dual-zone'],
  36: ['timeline-malformed'],
  44: ['timeline-malformed'],
  54: ['timeline-dual-zone'],
};

for (const shape of shapes) {
  test(`in shape ${shape.name} only what is wrong is found`, () => {
    const problems = linterFor(defaults).lintAnyway(readPostMortem(shape.markdown, 'incident.md', defaults), {
      now: Date.UTC(2027, 0, 1),
    });
    const wrong = /timeline-(?:order|malformed|date-jump|dual-zone|future|outside|duration|zone-(?:switch|gap))/;
    assert.deepEqual(
      problems.map(({ ruleId }) => ruleId).filter(ruleId => wrong.test(ruleId)),
      found[shape.name] ?? [],
    );
  });
}
