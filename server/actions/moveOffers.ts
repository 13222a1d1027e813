import { countPlaces } from '../../core/restricted';
import { kindName } from '../../core/restricted/kindName';
import type { Problem } from '../../core/rules';
import { sensitiveKind } from '../../core/sensitive';
import { type MoveArgument, moveCommand } from '../../protocol';
import type { Client } from '../client';
import type { OpenDocument } from '../documents';
import type { Checked } from '../findings';
import type { Offer } from './offer';

/**
 * "Move to the restricted document…" for each finding that may be moved: not for secrets, which are rotated, nor for
 * marks of controlled text, which would be left behind without its mark.
 */
export function moveOffers(
  { uri }: OpenDocument,
  { postMortem }: Checked,
  problems: readonly Problem[],
  { movesRestricted }: Client,
): readonly Offer[] {
  if (!movesRestricted) return [];
  const movable = problems.filter(isMovable);
  return movable.map(problem => {
    const places = countPlaces(postMortem, problem.range);
    // Of several findings at one place each says which it is.
    const about = [
      ...(movable.length > 1 ? [kindName(problem.ruleId)] : []),
      ...(places > 1 ? [`${places} places`] : []),
    ];
    const title = `Move to the restricted document…${about.length > 0 ? ` (${about.join(', ')})` : ''}`;
    const argument: MoveArgument = { uri, range: problem.range, rule: problem.ruleId };
    const instead = { title, command: moveCommand, arguments: [argument] };
    return { title, kind: 'quickfix', problems: [problem], preferred: false, instead, edit: () => undefined };
  });
}

/** Whether what the problem shows may be stored elsewhere. */
export function isMovable(problem: Problem): boolean {
  const category = sensitiveKind(problem.ruleId)?.category;
  return category !== undefined && category !== 'secret' && !isMark(problem);
}

/** Whether the problem shows the mark of a controlled text, and not the text itself. */
export function isMark({ ruleId }: Problem): boolean {
  return ruleId === 'sensitive-marking';
}
