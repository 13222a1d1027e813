import { readPostMortem } from '../../core/document/postMortem';
import { linterFor } from '../../core/lint';
import type { Problem } from '../../core/rules';
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
  const first = safeEdits(checked.problems);
  if (first.length === 0) return [];
  return [
    {
      title: 'Fix everything that is safe to fix',
      kind: 'source.fixAll.postmortem',
      problems: [],
      preferred: false,
      edit: () => toWorkspaceEdit(document, allEdits(checked, first), client),
    },
  ];
}

/** The safe cures of the problems, leaving out what overlaps with an earlier one. */
function safeEdits(problems: readonly Problem[]): readonly Edit[] {
  const taken: Edit[] = [];
  for (const problem of problems) {
    const fix = problem.fixes?.().find(each => each.safe === true);
    if (fix === undefined || fix.edits.some(edit => taken.some(other => overlap(edit.range, other.range)))) continue;
    taken.push(...fix.edits);
  }
  return taken;
}

/** Where a second pass finds more to do, the passes become one edit, so that doing it again changes nothing. */
function allEdits({ postMortem }: Checked, first: readonly Edit[]): readonly Edit[] {
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
