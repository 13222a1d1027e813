import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { ruleIds } from '../../core/rules';
import { shippedTemplates } from '../../core/templates';
import { repositoryRoot } from '../unit/repository';
import { readFixture } from '../unit/rules/fixture';

/** Documents of the rules' fixtures: each rule has something to say in one of them. */
const shown: readonly string[] = ruleIds.flatMap(ruleId =>
  readFixture(ruleId)
    .parts.filter(({ type }) => type !== 'settings')
    .map(({ text }) => text),
);

/** One document for each shape in which people write timelines. */
const shapes: readonly string[] = readFileSync(join(repositoryRoot, 'test/fixtures/timeline/shapes.md'), 'utf8')
  .split(/^=== \d+\n/m)
  .slice(1)
  .map(part => part.split('=== read\n')[0] ?? '');

const samples = join(repositoryRoot, 'sample/postmortems');
const whole: readonly string[] = [
  ...readdirSync(samples).map(name => readFileSync(join(samples, name), 'utf8')),
  ...shippedTemplates.map(({ text }) => text),
];

/** Beginnings that decide how all that follows is read. */
const beginnings = [
  '',
  '<!-- post-mortem -->\n',
  '---\ntype: post-mortem\nzone: UTC\n---\n',
  '---\ntitle: "The queue: stood still"\nannounced: 2026-03-08 14:05\n---\n\n',
  '\uFEFF---\na: b\n---\n# Post-mortem\n',
  '\uFEFF# Post-mortem: the queue stood still, 8 March 2026\n\nAll times in CET.\n\n',
  '# Incident 2026-03-08\n\n<!-- post-mortem -->\n\n- **Status:** published\n- **Zone:** America/New_York\n\n',
  'Post-mortem of the queue\n========================\n\n| Announced | 2026-03-08 14:05 |\n| --- | --- |\n| Zone | UTC |\n\n',
];

/** Timelines that are long enough to be worth keeping: `minutes` gives the distances of their entries. */
const timelines = fc
  .record({
    heading: fc.constantFrom(
      '## Timeline',
      '## Timeline (UTC)',
      '# Chronology',
      '### Zeitleiste',
      'Timeline\n--------',
    ),
    form: fc.constantFrom('list', 'table', 'dated', 'headings', 'paragraphs'),
    minutes: fc.array(fc.integer({ min: -20, max: 90 }), { maxLength: 40 }),
  })
  .map(({ heading, form, minutes }) => `${heading}\n\n${timelineIn(form, minutes)}\n`);

function timelineIn(form: string, minutes: readonly number[]): string {
  let at = Date.UTC(2026, 2, 8, 13, 50);
  const rows = minutes.map((distance, rank) => {
    at += distance * 60_000;
    const [day = '', clock = ''] = new Date(at).toISOString().slice(0, 16).split('T');
    const words = happenings[(rank * 7 + minutes.length) % happenings.length] ?? '';
    if (form === 'table') return `| ${clock} | ${words} |`;
    if (form === 'headings') return `### ${clock}\n\n${words}\n`;
    if (form === 'paragraphs') return `**${clock} UTC** ${words}\n`;
    return form === 'dated' ? `- ${day} ${clock}: ${words}` : `- ${clock} - ${words}`;
  });
  return `${form === 'table' ? '| Time (UTC) | Event |\n| --- | --- |\n' : ''}${rows.join('\n')}\n`;
}

const happenings = [
  'effect: The share of slow checkouts rises to 9 %.',
  'Incident announced in #incident.',
  'action: Two more payment workers started.\n  They did not help.',
  'The alert reaches the phone. ★',
  'Kim forgot to build the index, and should have known.',
  'understanding: All slow requests wait for 84.17.45.9.',
  'about 15:50 the voucher checks come back (14:50 UTC).',
  'Mitigated by switching off `checks`.',
  'Incident declared over after 2 h 5 min.',
];

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...shown) },
  { weight: 2, arbitrary: fc.constantFrom(...shapes) },
  { weight: 2, arbitrary: timelines },
  { weight: 1, arbitrary: fc.constantFrom(...whole) },
);

/** A document like those that people write, of about as many kilobytes as it has `pieces` at most. */
export function documents(pieces: number): fc.Arbitrary<string> {
  return fc
    .record({
      beginning: fc.constantFrom(...beginnings),
      body: fc.array(piece, { minLength: 1, maxLength: pieces, size: 'max' }),
      eol: fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'),
    })
    .map(({ beginning, body, eol }) => (beginning + body.join('\n')).replaceAll('\n', eol));
}

/** Lines of all of these documents, to be put where they were not. */
export const knownLines: readonly string[] = [
  ...new Set([...shown, ...shapes, ...whole].flatMap(text => text.split('\n')).filter(line => line !== '')),
];
