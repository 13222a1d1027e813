import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../repository';

/**
 * A rule shown on documents: first, in Markdown, why it matters; then parts, each begun by a line of its own.
 *
 *     === flagged: A title          a document; below what is flagged stand `^^^^ severity: message`
 *     === after "Sort the timeline" the same document after that fix, byte for byte
 *     === clean: A title            a document about which the rule says nothing
 *     === settings                  the `.postmortem.json` for the parts that follow
 */
export interface Fixture {
  readonly why: string;
  readonly parts: readonly Part[];
}

export interface Part {
  readonly type: 'flagged' | 'after' | 'clean' | 'settings';
  /** Of an `after`, the title of the fix; of others, a few words or nothing. */
  readonly title: string;
  /** The text with its marks, as it stands in the file. */
  readonly marked: string;
  /** The document itself. */
  readonly text: string;
}

/** Where the fixture of a rule lies. */
export function fixturePath(ruleId: string): string {
  return join(repositoryRoot, 'test/fixtures/rules', `${ruleId}.md`);
}

/** Reads the fixture of a rule; throws where it has none. */
export function readFixture(ruleId: string): Fixture {
  const parts: Part[] = [];
  const [why = '', ...rest] = readFileSync(fixturePath(ruleId), 'utf8').split(/^(?==== )/m);
  for (const source of rest) {
    const end = source.indexOf('\n');
    const header = /^=== (flagged|after|clean|settings)(?:: (.+)| "(.+)")?$/.exec(source.slice(0, end));
    if (header === null) throw new Error(`${ruleId}: a part cannot begin with "${source.slice(0, end)}".`);
    const marked = source.slice(end + 1);
    parts.push({ type: typeOf(header[1]), title: header[2] ?? header[3] ?? '', marked, text: withoutMarks(marked) });
  }
  return { why: why.trim(), parts };
}

/** A line that marks what stands above it. */
export const mark = /^ *\^+ (?:error|warning|information|hint): .+$/;

function withoutMarks(marked: string): string {
  return marked
    .split(/(?<=\n)/)
    .filter(line => !mark.test(line.trimEnd()))
    .join('');
}

function typeOf(word: string | undefined): Part['type'] {
  const known: readonly Part['type'][] = ['flagged', 'after', 'clean', 'settings'];
  return known.find(type => type === word) ?? 'clean';
}
