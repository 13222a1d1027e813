import type { PostMortem } from '../document/postMortem';
import { insertSections } from '../model/insertSection';
import { appendInLines } from '../plan/appendItem';
import { type Edit, rangeOnLine } from '../text';
import { type LinkedEntry, timeOfEntry, wordsOfEntry } from './entryTimes';
import type { Factor } from './factor';
import { factorSections } from './factorsOf';
import { timesBracket } from './timesInBrackets';

/** The edit that writes the entry's time into the brackets at the end of a factor; `undefined` where it could not be told from another's. */
export function linkEdit(postMortem: PostMortem, factor: Factor, entry: LinkedEntry): Edit | undefined {
  const time = timeOfEntry(postMortem, entry);
  if (time === undefined) return undefined;
  const { line, character } = factor.range.end;
  const start = factor.range.start.line === line ? factor.range.start.character : 0;
  const written = postMortem.store.lineAt(line).slice(start, character);
  const comment = written.lastIndexOf('<!--');
  const words = (comment === -1 ? written : written.slice(0, comment)).trimEnd();
  const bracket = timesBracket(words);
  if (bracket !== undefined) return insertion(line, start + bracket.close, `, ${time}`);
  // Before the full stop, and before the marks that may close a heading.
  const closing = /(?:(?<!\.)\.|(?<=\s)#{1,6})$/.exec(words)?.[0].length ?? 0;
  const before = words.slice(0, words.length - closing);
  const at = start + before.trimEnd().length;
  return insertion(line, at, ` (${time})`);
}

/** The edits that add a factor with the entry's words and time below the others; its words are selected, to be written anew. */
export function factorFromEntry(postMortem: PostMortem, entry: LinkedEntry): readonly Edit[] {
  const time = timeOfEntry(postMortem, entry);
  if (time === undefined) return [];
  const words =
    wordsOfEntry(entry)
      .slice(0, 300)
      .replace(/[.\s]{1,10}$/, '') || 'What contributed';
  const item = `${escaped(words)} (${time})`;
  const { store, sections } = postMortem;
  const [section] = factorSections(postMortem);
  const edits =
    section === undefined
      ? insertSections(store, sections, ['contributing-factors'], `- ${item}`)
      : [appendInLines(postMortem, section, item, false)];
  return edits.map(edit => {
    const start = edit.newText.lastIndexOf(item);
    return start === -1 ? edit : { ...edit, select: { start, end: start + escaped(words).length } };
  });
}

/** Words without marks become words with marks again only where they held signs that would be read as such. */
function escaped(words: string): string {
  return words.replace(/[\\`*_[\]<>|]/g, '\\$&');
}

function insertion(line: number, character: number, newText: string): Edit {
  return { range: rangeOnLine(line, character, character), newText };
}
