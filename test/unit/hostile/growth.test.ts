import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { readPostMortem } from '../../../core/document/postMortem';
import { ruleIds } from '../../../core/rules';
import { defaults } from '../../../core/settings';
import { hostileTexts, hostileWords } from './texts';
import { type Work, works, worksOnWords } from './works';

/** UTF-16 units of the smaller text. */
const half = 50_000;

/** Milliseconds of this process in which no work that grows with the square of 100,000 characters is done. */
const calm = 150;

/** A hostile text as the timeline of a post-mortem. */
function asTimeline(text: string): string {
  return `<!-- post-mortem -->\n# a\n\n## Timeline\n\n${text}\n`;
}

/** Hostile words cut into entries and action items. */
function inEntries(text: string): string {
  const rows = text.match(/.{1,60}/g) ?? [];
  const entries = rows.filter((_, rank) => rank % 2 === 0).map(words => `- 14:05 - ${words}`);
  const items = rows.filter((_, rank) => rank % 2 === 1).map(words => `- [ ] ${words} (owner: @kim)`);
  return `# a\n\n## Timeline\n\n${entries.join('\n')}\n\n## Remediation\n\n${items.join('\n')}\n`;
}

const failures = new Map<string, string[]>();

before(() => {
  for (const { name, of } of hostileTexts) tryAll(works, size => asTimeline(of(size)), name);
  for (const { name, of } of hostileWords) tryAll(worksOnWords, size => inEntries(of(size)), name);
});

for (const name of [...new Set([...ruleIds, ...works.flatMap(({ names }) => names)])]) {
  test(`${name}: twice as much of a hostile text costs about twice as much.`, () => {
    assert.ok(
      works.some(({ names }) => names.includes(name)),
      'Nothing is done for it.',
    );
    assert.deepEqual(failures.get(name) ?? [], []);
  });
}

function tryAll(all: readonly Work[], make: (size: number) => string, what: string): void {
  const postMortem = readPostMortem(make(2 * half), 'a.md', defaults);
  for (const work of all) {
    if (spent(() => work.run(postMortem)) > calm) weigh(work, make, what);
  }
}

/** Compares the work on a text with the work on half of it, each time on documents that nobody has looked at. */
function weigh({ names, run }: Work, make: (size: number) => string, what: string): void {
  const fresh = (size: number) => {
    const postMortem = readPostMortem(make(size), 'a.md', defaults);
    return spent(() => run(postMortem));
  };
  const ratios: number[] = [];
  for (let attempt = 0; attempt < 6; attempt += 1) {
    const whole = Math.min(fresh(2 * half), fresh(2 * half));
    if (whole <= calm) return;
    const ratio = whole / Math.min(fresh(half), fresh(half));
    if (ratio <= 2.5) return;
    ratios.push(ratio);
  }
  const grew = `${what} grew by ${ratios.map(ratio => ratio.toFixed(1)).join(', ')}`;
  for (const name of names) failures.set(name, [...(failures.get(name) ?? []), grew]);
}

/** Milliseconds of processor time: others on the same machine do not count. */
function spent(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 + 0.5;
}
