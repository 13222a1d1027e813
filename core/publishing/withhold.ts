import type { PostMortem } from '../document/postMortem';
import type { Problem } from '../rules';
import { type Block, blocksOf, type LineRange } from '../text';
import { commentsIn, isRemark } from './comments';
import { applyCuts, type Cut, cutsOf, type Removal } from './cuts';
import { linksToRemove } from './links';
import { inBrackets, neutralPhrase } from './neutralPhrases';
import { handle, nameOfPerson, peopleOf, placesOf, responder } from './people';
import { proseLines } from './proseLines';
import { markersToRemove } from './removedMarkers';
import type { Withheld } from './types';

/** A document without what is not public, line for line where it was. */
export interface Masked {
  readonly text: string;
  readonly withheld: readonly Withheld[];
  /** Lines that held something sensitive. */
  readonly touched: ReadonlySet<number>;
}

/** Takes out of the whole document what no public text may hold. `findings` are those about sensitive content. */
export function withhold(postMortem: PostMortem, findings: readonly Problem[]): Masked {
  const values = findingsToRemove(postMortem, findings);
  const touched = new Set(values.flatMap(({ cuts }) => cuts.map(({ line }) => line)));
  const places = findings.map(({ range }) => range);
  const isTouched = (line: number, start: number, end: number) =>
    touched.has(line) &&
    places.some(range => {
      const from = range.start.line < line ? 0 : range.start.character;
      const to = range.end.line > line ? Number.POSITIVE_INFINITY : range.end.character;
      return range.start.line <= line && line <= range.end.line && from < end && start < to;
    });
  // Of two for the same words the first says what comes instead: a known role or a link rather than "details".
  const removals = [
    ...peopleToRemove(postMortem),
    ...linksToRemove(postMortem, isTouched),
    ...values,
    ...markersToRemove(postMortem),
    ...commentsToRemove(postMortem),
  ];
  const text = applyCuts(
    postMortem.store,
    removals.flatMap(({ cuts }) => cuts),
  );
  return { text, touched, withheld: removals.flatMap(withheldBy) };
}

function withheldBy({ cuts, what }: Removal): readonly Withheld[] {
  const lines = cuts.map(({ line }) => line);
  if (what === '' || lines.length === 0) return [];
  return [{ what, lines: { start: Math.min(...lines), end: Math.max(...lines) + 1 } }];
}

/** A value goes; a block of code that holds one goes as a whole, since what stands around it is of the same kind. */
function findingsToRemove({ store }: PostMortem, findings: readonly Problem[]): readonly Removal[] {
  const blocks = findings.length === 0 ? [] : codeBlocks(store);
  const removals = new Map<LineRange, Removal>();
  const values = findings.flatMap(({ ruleId, range }): Removal[] => {
    const block = blocks.find(({ start, end }) => start <= range.start.line && range.start.line < end);
    const phrase = neutralPhrase(ruleId);
    if (block === undefined) return [{ cuts: cutsOf(range, inBrackets(phrase), store), what: phrase }];
    removals.set(block, { cuts: wholeBlock(block, store), what: 'an excerpt' });
    return [];
  });
  return [...values, ...removals.values()];
}

function wholeBlock({ start, end }: LineRange, store: PostMortem['store']): readonly Cut[] {
  const cuts: Cut[] = [];
  for (let line = start; line < end; line += 1) {
    const text = store.lineAt(line);
    const from = /^[ \t>]*/.exec(text)?.[0].length ?? 0;
    cuts.push({ line, start: from, end: text.length, newText: line === start ? inBrackets('an excerpt') : '' });
  }
  return cuts;
}

function codeBlocks(store: PostMortem['store']): readonly LineRange[] {
  return store.chunks.flatMap((chunk, rank) => {
    const by = store.starts[rank] ?? 0;
    return codeIn(blocksOf(chunk)).map(({ start, end }) => ({ start: start + by, end: end + by }));
  });
}

function codeIn(blocks: readonly Block[]): readonly LineRange[] {
  return blocks.flatMap((block): readonly LineRange[] => {
    if (block.type === 'code') return [block.lines];
    if (block.type === 'quote') return codeIn(block.blocks);
    return block.type === 'list' ? block.items.flatMap(item => codeIn(item.blocks)) : [];
  });
}

function peopleToRemove(postMortem: PostMortem): readonly Removal[] {
  const people = peopleOf(postMortem);
  const remove = (line: number, start: number, length: number, newText: string): Removal => {
    return { cuts: [{ line, start, end: start + length, newText }], what: nameOfPerson };
  };
  const named = postMortem.store.lines.flatMap(({ text }, line) =>
    people.flatMap(({ name, phrase }) => placesOf(name, text).map(start => remove(line, start, name.length, phrase))),
  );
  const handles = proseLines(postMortem.store).flatMap(({ line, text }) =>
    [...(text.includes('@') ? text.matchAll(handle) : [])].map(({ index, 0: found }) =>
      remove(line, index, found.length, responder),
    ),
  );
  const known = new Set(named.map(({ cuts: [cut] }) => `${cut?.line} ${cut?.start}`));
  return [...named, ...handles.filter(({ cuts: [cut] }) => !known.has(`${cut?.line} ${cut?.start}`))];
}

function commentsToRemove(postMortem: PostMortem): readonly Removal[] {
  return commentsIn(postMortem).map(comment => {
    return { cuts: cutsOf(comment.range, '', postMortem.store), what: isRemark(comment) ? 'a comment' : '' };
  });
}
