import { isSecret } from '../core/lint';
import { type MovePlan, planMove, type RestorablePart, sameTexts } from '../core/restricted';
import type { Problem } from '../core/rules';
import { type Range, rangesTouch } from '../core/text';
import type { MoveParams, MoveResult } from '../protocol';
import { isMark, isMovable } from './actions/moveOffers';
import type { Checked } from './findings';

type Move = Omit<MoveResult, 'version'>;

/** The move that is asked for: of the finding at a place, or of the one whose texts are stored already. */
export function moveOf({ postMortem, problems }: Checked, params: MoveParams): Move {
  const { range, rule, taken, id, parts } = params;
  const secrets = problems.filter(isSecret).map(problem => problem.range);
  const planFor = (found: Problem): MovePlan =>
    planMove(postMortem, {
      range: found.range,
      rule: found.ruleId,
      secrets,
      taken,
      ...(id === undefined ? {} : { id }),
    });
  const movable = problems
    .filter(problem => isMovable(problem) && (rule === undefined || problem.ruleId === rule))
    .sort((a, b) => distance(a.range, range) - distance(b.range, range));
  if (parts !== undefined) return storedMove(movable, parts, planFor);
  const here = (problem: Problem) => rangesTouch(problem.range, range);
  const found = movable.find(here);
  if (found !== undefined) return { rule: found.ruleId, plan: planFor(found) };
  const others = problems.filter(here);
  return refused(others.some(isSecret) ? secretHere : others.some(isMark) ? markHere : nothingHere);
}

/** The answer where nothing can be moved. */
export function unmoved(reason: string): MoveResult {
  return { version: -1, ...refused(reason) };
}

/** So many findings at most are tried, the nearest first: each is looked for in the whole document. */
const mostTries = 50;

function storedMove(
  problems: readonly Problem[],
  parts: readonly RestorablePart[],
  planFor: (found: Problem) => MovePlan,
): Move {
  for (const found of problems.slice(0, mostTries)) {
    const plan = planFor(found);
    if (plan.type === 'move' && sameTexts(plan.parts, parts)) return { rule: found.ruleId, plan };
  }
  return refused(otherTexts);
}

function refused(reason: string): Move {
  return { rule: '', plan: { type: 'refused', reason } };
}

/** How much larger or smaller a finding is than the place: of those around a cursor the smallest is meant. */
function distance(a: Range, b: Range): number {
  const lines = Math.abs(a.start.line - b.start.line) + Math.abs(a.end.line - b.end.line);
  return lines * 10_000 + Math.abs(a.start.character - b.start.character) + Math.abs(a.end.character - b.end.character);
}

const nothingHere = 'No finding that can be moved stands here. Put the cursor on one and try again.';
const markHere =
  'A mark of controlled text stands here. Ask the office that controls it; moving the mark releases nothing.';
const secretHere = 'A secret stands here. Rotate it first, then take it out; it is stored nowhere else.';
const otherTexts =
  'What is stored does not stand in the document as it was. Move what stands there now, then discard it.';
