import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PostMortemDocument } from '../../../core/document/postMortem';
import { LiveFindings } from '../../../core/live';
import { defaults } from '../../../core/settings/defaults';

const day = (rank: number) =>
  `### 2026-01-${String(rank + 1).padStart(2, '0')}\n\n${'- 14:05 UTC: all was quiet on 192.0.2.1 and the queue stayed short.\n'.repeat(30)}\n`;
const text = `<!-- post-mortem -->
# Post-mortem: the long month

All times in UTC.

## Timeline

${Array.from({ length: 28 }, (_, rank) => day(rank)).join('')}
## Contributing factors

- The disk was full.
- Nobody looked.
`;

/** The first lines with entries from some lines on. */
function entryLines(...from: readonly number[]): readonly number[] {
  const lines = text.split('\n');
  return from.map(start => lines.findIndex((each, at) => at >= start && each.startsWith('- ')));
}

/** Follows a document and counts how often the whole of it is read. */
function followed() {
  let readings = 0;
  class Counted extends PostMortemDocument {
    override read(...settings: Parameters<PostMortemDocument['read']>) {
      readings += 1;
      return super.read(...settings);
    }
  }
  const document = new Counted(text, 'a.md');
  const live = new LiveFindings(document);
  const look = () => live.look(defaults, { now: 0 }).problems;
  look();
  return {
    type(line: number, character: number, typed: string) {
      const before = readings;
      const start = { line, character };
      document.update([{ range: { start, end: start }, text: typed }]);
      return { problems: look(), readings: readings - before };
    },
    look,
  };
}

test('Typing the words of an entry reads nothing but its section, and the findings stay the same object.', () => {
  const { type, look } = followed();
  const before = look();
  for (const line of entryLines(20, 300, 700)) {
    const { problems, readings } = type(line, 60, 'x');
    assert.equal(readings, 0);
    assert.equal(problems, before);
  }
});

test('A line break in the words of an entry moves what stands below, and reads nothing else.', () => {
  const { type, look } = followed();
  const lines = () => look().map(({ problem, lines }) => problem.range.start.line + lines);
  const before = lines();
  const [line = 0] = entryLines(300);
  const { readings } = type(line, 60, '\n');
  assert.equal(readings, 0);
  assert.deepEqual(
    lines(),
    before.map(each => (each > line ? each + 1 : each)),
  );
});

test('Another time and a heading have the document read again.', () => {
  const { type } = followed();
  const [line = 0] = entryLines(20);
  assert.equal(type(line, 4, '3').readings, 1);
  assert.equal(type(6, 0, '#').readings, 1);
});

test('Typing the words of a factor has the rules asked again, and the document not.', () => {
  const { type } = followed();
  const factor = text.split('\n').indexOf('- The disk was full.');
  assert.equal(type(factor, 6, 'x').readings, 0);
  assert.equal(type(factor, 0, '#').readings, 1);
});
