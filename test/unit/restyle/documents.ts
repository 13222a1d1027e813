import fc from 'fast-check';
import { type PostMortem, readPostMortem } from '../../../core/document/postMortem';
import type { Plan } from '../../../core/plan/action';
import { defaults } from '../../../core/settings';
import { applyEdits } from '../../../core/text';

/** A document with the lines as its timeline, and text around it that nothing may touch. */
export function withTimeline(lines: readonly string[], eol = '\n', heading = '## Timeline'): string {
  const before = ['# Checkout errors', '', '- 2026-01-01 | not touched  ', '', heading, ''];
  return [...before, ...lines, '', '## Lessons', '', '* [x] nor  this | ', ''].join(eol);
}

/** The text read as a post-mortem. */
export function read(text: string): PostMortem {
  return readPostMortem(text, 'incident.md', defaults);
}

/** The text after a plan; `undefined` for a refusal. */
export function after(text: string, plan: (postMortem: PostMortem) => Plan): string | undefined {
  const result = plan(read(text));
  return result.type === 'edits' ? applyEdits(text, result.edits) : undefined;
}

/** The lines of the timeline of such a document. */
export function timelineOf(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/);
  return lines.slice(6, lines.indexOf('## Lessons') - 1);
}

const words = fc.constantFrom(
  'First alert.',
  'Rolled back `a|b` and c \\| d',
  '**Bold** start, 5 % of *all* | requests',
  '15 errors in log4j 2.17',
  'Action: restarted the service',
  '**Effect:** error rate falls',
  '**Understanding**: the cache is stale',
  'PagerDuty [alert](https://example.org/a_b_c) fires',
  'UTC offset of hosts corrected',
  '14:00 was said before',
);

/** Lines of a list of entries in a mixture of styles. */
export const lists: fc.Arbitrary<readonly string[]> = fc
  .record({
    marks: fc.constantFrom('- ', '* ', '1. '),
    zone: fc.constantFrom('', ' UTC', ' CET', ' (PST)'),
    entries: fc.array(
      fc.record({
        minute: fc.integer({ min: 0, max: 3 * 1440 }),
        dated: fc.boolean(),
        twelve: fc.boolean(),
        frame: fc.constantFrom(['', ' - '], ['**', '** - '], ['[', '] '], ['**', ':** '], ['`', '` – '], ['', ' ']),
        doubt: fc.constantFrom('', '', '', '~'),
        until: fc.constantFrom('', '', '', '-23:59'),
        rarely: fc.integer({ min: 0, max: 9 }),
        words,
      }),
      { minLength: 2, maxLength: 8 },
    ),
  })
  .map(({ marks, zone, entries }) =>
    entries.map(({ minute, dated, twelve, frame: [open, close], doubt, until, rarely, words: text }) => {
      if (rarely === 0) return `${marks}${text}`;
      const date = new Date(Date.UTC(2026, 2, 8) + minute * 60_000);
      const clock = twelve && until === '' ? twelveHours(date) : date.toISOString().slice(11, 16);
      const stamp =
        rarely === 1 ? '??' : `${dated ? `${date.toISOString().slice(0, 10)} ` : ''}${clock}${until}${zone}`;
      return `${marks}${open}${rarely === 1 ? '' : doubt}${stamp}${close}${text}`;
    }),
  );

function twelveHours(date: Date): string {
  const hour = date.getUTCHours();
  return `${hour % 12 || 12}:${String(date.getUTCMinutes()).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** Text that may be anything, of the pieces that timelines are made of. */
export const anything: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: lists.map(lines => lines[0] ?? '') },
      fc.constantFrom(
        '## Timeline',
        '### 2026-03-08',
        '### 14:05',
        '| Time (UTC) | Kind | Event |',
        '| --- | --- | --- |',
        '| 14:05 | Action | a \\| b |',
        '| 14:07 | | |',
        '<<<<<<< HEAD',
        '||||||| base',
        '=======',
        '>>>>>>> other',
        '```',
        '  - nested 14:05',
        '> quoted',
        '',
        '',
        '---',
        'kim  14:05',
        '<!-- note',
        '-->',
        '\t- 14:09 tab',
      ),
      fc.string({ maxLength: 12 }),
    ),
    { maxLength: 24 },
  )
  .chain(lines => fc.constantFrom('\n', '\r\n').map(eol => ['# x', '', '## Timeline', '', ...lines].join(eol)));
