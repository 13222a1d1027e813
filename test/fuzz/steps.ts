import fc from 'fast-check';
import { knownLines } from './documents';

/** Something that a writer does. Numbers are taken modulo what the text has, so that a step fits every text. */
export interface Step {
  readonly kind: (typeof kinds)[number][1];
  readonly at: number;
  readonly span: number;
  readonly text: string;
  /** Sent together with the step after it. */
  readonly joined: boolean;
  /** The editor asks for findings before the next step. */
  readonly asks: boolean;
  /** What the server says is compared with a fresh reading here, where that is not done after each step. */
  readonly compares: boolean;
}

/** What a step does to a text: `from` to `to`, in UTF-16 units, becomes `text`. */
export interface Replacement {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Weights, and what is done. */
const kinds = [
  [10, 'type'],
  [4, 'erase'],
  [3, 'break'],
  [3, 'joinLines'],
  [6, 'beginLine'],
  [5, 'insertLine'],
  [4, 'dropLines'],
  [2, 'doubleLines'],
  [2, 'moveLines'],
  [3, 'digit'],
  [1, 'otherBreak'],
  [6, 'undo'],
  [1, 'all'],
] as const;

const typed = [
  ...'x 1:-.,*_`~|#>[](){}\\"\'!@/',
  ...[
    '\t',
    '  ',
    '\uFEFF',
    '\0',
    '😀',
    '14:0',
    '23:59 UTC',
    ' CET',
    '2026-03-09 ',
    '20256-',
    'PM',
    'about ',
    'a.b@c.org',
  ],
  ...[
    '84.17.45.9',
    '**',
    '`x`',
    '-->',
    '<!--',
    '(aim: ',
    '; owner: @kim',
    'type: post-mortem',
    'zone: EST',
    'password: ',
  ],
];
const begun = [
  '# ',
  '## ',
  '###### ',
  '- ',
  '* ',
  '1. ',
  '> ',
  '    ',
  '  ',
  '\t',
  '| ',
  '```',
  '~~~~',
  '<!-- ',
  '<pre>',
  '<',
];
const put = [
  ...[
    '---',
    '===',
    '```',
    '````',
    '~~~',
    '<!--',
    '-->',
    '<!-- post-mortem -->',
    '...',
    '',
    '<div>',
    '</pre>',
    '<?',
    '?>',
  ],
  ...['<<<<<<< HEAD', '=======', '>>>>>>> other', '||||||| base', '<![CDATA[', ']]>', '<script>', '</script>'],
  ...[
    '## Timeline',
    '## Remediation',
    '## Contributing factors',
    '### 14:05',
    '# 2026-03-09',
    '## Meeting',
    '**Timeline**',
  ],
  ...[
    'All times in PST.',
    '- **Status:** published',
    'zone: Europe/Paris',
    '| Time | Event |',
    '| --- | --- |',
    '| 14:09 |',
  ],
  ...[
    '<!-- pm-allow-file sensitive-ip-address: so -->',
    '<!-- pm-allow-block timeline-order: so -->',
    '[a]: http://b.c',
  ],
  ...['<!-- pm-allow-next-line blameless-individual: so -->', '- [ ] Look at it. (owner: @kim)', '  - 14:31 - nested'],
];

/** A step, any. */
export const steps: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(...kinds.map(([weight, kind]) => ({ weight, arbitrary: fc.constant(kind) }))),
  at: fc.oneof({ weight: 5, arbitrary: fc.nat(1_000_000) }, { weight: 1, arbitrary: fc.nat(60) }),
  span: fc.nat(11),
  text: fc.oneof(
    fc.constantFrom(...typed),
    fc.constantFrom(...begun),
    fc.constantFrom(...put),
    fc.constantFrom(...knownLines),
  ),
  joined: fc.nat(9).map(number => number === 0),
  asks: fc.nat(3).map(number => number === 0),
  compares: fc.nat(99).map(number => number === 0),
});

/** What the step does to a text whose lines start there; an insertion of nothing where it has nothing to do. */
export function replacementOf({ kind, at, span, text }: Step, whole: string, starts: readonly number[]): Replacement {
  const line = at % starts.length;
  const startOf = (rank: number) => starts[Math.min(rank, starts.length)] ?? whole.length;
  const from = startOf(line);
  const few = line + 1 + (span % 4);
  const place = at % (whole.length + 1);
  const eol = whole.includes('\r\n') ? '\r\n' : '\n';
  switch (kind) {
    case 'type':
      return { from: place, to: place, text: text.length > 20 ? (text[span] ?? 'x') : text };
    case 'erase':
      return { from: place, to: Math.min(whole.length, place + 1 + span), text: '' };
    case 'break':
      return { from: place, to: place, text: eol.repeat(1 + (span % 2)) };
    case 'joinLines':
      return { from: Math.max(0, from - breakBefore(whole, from)), to: from, text: span % 2 === 0 ? '' : ' ' };
    case 'beginLine':
      return { from, to: from, text: text.length > 10 ? '- ' : text };
    case 'insertLine':
      return { from, to: from, text: text + eol };
    case 'dropLines':
      return { from, to: startOf(few), text: '' };
    case 'doubleLines':
      return { from, to: from, text: whole.slice(from, startOf(few)) };
    case 'moveLines': {
      const middle = startOf(few);
      const to = startOf(few + 1 + span);
      return { from, to, text: whole.slice(middle, to) + whole.slice(from, middle) };
    }
    case 'digit': {
      const digit = whole.slice(place).search(/\d/);
      const found = digit === -1 ? place : place + digit;
      return { from: found, to: digit === -1 ? found : found + 1, text: String(span % 10) };
    }
    case 'otherBreak': {
      const length = breakBefore(whole, from);
      const other = ['\n', '\r\n', '\r'][span % 3] ?? '\n';
      return { from: from - length, to: from, text: length === 0 ? '' : other };
    }
    default:
      return { from: place, to: place, text: '' };
  }
}

/** How many units the end of line before the offset has. */
function breakBefore(whole: string, offset: number): number {
  if (whole.slice(offset - 2, offset) === '\r\n') return 2;
  return offset > 0 && /[\r\n]/.test(whole[offset - 1] ?? '') ? 1 : 0;
}
