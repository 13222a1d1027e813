import { readFileSync } from 'node:fs';
import { lintContext, readAndLint } from '../cli/lint/lintText';
import { rules } from '../core/rules';
import { sensitiveKind } from '../core/sensitive';
import { defaults, type Settings } from '../core/settings';
import { type Position, splitLines } from '../core/text';

/** Reads lines `{"id", "text"}` and prints lines `{"id", "spans": [{start, end, category, rule}]}`, in UTF-16 units. */
export async function predict(file: string): Promise<void> {
  const context = lintContext(0);
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const { id, text }: { id: string; text: string } = JSON.parse(line);
    const problems = (await readAndLint(text, { path: 'sample.md', named: true, settings }, context))?.problems ?? [];
    const offsetOf = locator(text);
    const spans = problems.flatMap(({ ruleId, range }) => {
      if (!ruleId.startsWith('sensitive-')) return [];
      return [
        {
          start: offsetOf(range.start),
          end: offsetOf(range.end),
          category: sensitiveKind(ruleId)?.category,
          rule: ruleId,
        },
      ];
    });
    process.stdout.write(`${JSON.stringify({ id, spans })}\n`);
  }
}

/** Only what is sensitive is looked for. */
const settings: Settings = {
  ...defaults,
  rules: Object.fromEntries(rules.filter(({ id }) => !id.startsWith('sensitive-')).map(({ id }) => [id, 'off'])),
};

function locator(text: string): (position: Position) => number {
  const starts: number[] = [];
  let offset = 0;
  for (const line of splitLines(text)) {
    starts.push(offset);
    offset += line.text.length + line.eol.length;
  }
  return ({ line, character }) => (starts[line] ?? offset) + character;
}
