import { readPostMortem } from '../../core/document/postMortem';
import { linterFor } from '../../core/lint';
import type { Fix, Problem } from '../../core/rules';
import { lineLocator } from '../../core/settings/locate';
import { applyEdits, comparePositions, type Edit, type Range } from '../../core/text';
import type { Client } from '../client';
import { toWorkspaceEdit } from '../convert';
import type { OpenDocument } from '../documents';
import type { Checked } from '../findings';
import type { Offer } from './offer';

/** Cures that uncover others are followed no further than this. */
const mostPasses = 10;

/** Everything that can be cured without looking, in one edit; none where there is nothing. */
export function fixAllOffers(document: OpenDocument, checked: Checked, client: Client): readonly Offer[] {
  const isSafe = (problem: Problem) => safeFixOf(problem) !== undefined;
  if (!checked.problems.some(isSafe)) return [];
  return [
    {
      title: 'Fix everything that is safe to fix',
      kind: 'source.fixAll.postmortem',
      problems: [],
      preferred: false,
      edit: () => {
        const edits = allEdits(checked);
        return edits.length === 0 ? undefined : toWorkspaceEdit(document, edits, client);
      },
    },
  ];
}

function safeFixOf({ fixes }: Problem): Fix | undefined {
  return fixes?.().find(each => each.safe === true);
}

/** The safe cures of the problems, leaving out what overlaps with an earlier one. */
function safeEdits(problems: readonly Problem[]): readonly Edit[] {
  const taken = new Map<number, Edit[]>();
  const chosen = new Set<Fix>();
  for (const fix of problems.map(safeFixOf)) {
    if (fix === undefined || chosen.has(fix) || fix.edits.some(edit => meetsAny(edit, taken))) continue;
    chosen.add(fix);
    for (const edit of fix.edits) take(edit, taken);
  }
  return [...chosen].flatMap(({ edits }) => edits);
}

/** Two edits that overlap have a line in common. */
function meetsAny({ range }: Edit, taken: ReadonlyMap<number, readonly Edit[]>): boolean {
  return linesOf(range).some(line => taken.get(line)?.some(other => overlap(range, other.range)));
}

function take(edit: Edit, taken: Map<number, Edit[]>): void {
  for (const line of linesOf(edit.range)) {
    const edits = taken.get(line);
    if (edits === undefined) taken.set(line, [edit]);
    else edits.push(edit);
  }
}

function linesOf({ start, end }: Range): readonly number[] {
  return Array.from({ length: end.line - start.line + 1 }, (_, rank) => start.line + rank);
}

/** Where a second pass finds more to do, the passes become one edit, so that doing it again changes nothing. */
function allEdits({ postMortem, problems }: Checked): readonly Edit[] {
  const first = safeEdits(problems);
  if (first.length === 0) return [];
  const before = postMortem.store.text();
  let after = applyEdits(before, first);
  let passes = 1;
  for (let edits = nextEdits(after, postMortem); edits.length > 0 && passes < mostPasses; passes += 1) {
    after = applyEdits(after, edits);
    edits = nextEdits(after, postMortem);
  }
  return passes === 1 ? first : [difference(before, after)];
}

function nextEdits(text: string, { path, settings }: Checked['postMortem']): readonly Edit[] {
  return safeEdits(linterFor(settings).lint(readPostMortem(text, path, settings), { now: Date.now() }));
}

/** One edit from the first place where the texts differ to the last. */
function difference(before: string, after: string): Edit {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  // Whole lines, so that no end of line is cut in two.
  const from = before.lastIndexOf('\n', start - 1) + 1;
  const tail = before.indexOf('\n', before.length - end);
  const to = end === 0 || tail === -1 ? before.length : tail + 1;
  return { range: lineLocator(before)(from, to), newText: after.slice(from, after.length - (before.length - to)) };
}

function overlap(a: Range, b: Range): boolean {
  const same = comparePositions(a.start, b.start) === 0;
  return same || (comparePositions(a.start, b.end) < 0 && comparePositions(b.start, a.end) < 0);
}
