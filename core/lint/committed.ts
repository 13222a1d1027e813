import { placesOf, valueIn } from '../cure/values';
import type { Problem } from '../rules';
import { sensitiveKind } from '../sensitive';
import { splitLines, type TextStore } from '../text';

/** Tells whether a text that Git holds has a value; a part of a longer word is no such value. */
export function committedIn(text: string): (value: string) => boolean {
  const lines = splitLines(text);
  return value => placesOf({ lines }, value, { boundary: 'word', anyCase: false }).length > 0;
}

/** The finding; of a secret that Git holds already, with what that means. */
export function committedOr(
  problem: Problem,
  store: Pick<TextStore, 'lineAt'>,
  isCommitted: ((value: string) => boolean) | undefined,
): Problem {
  if (isCommitted === undefined || !isSecret(problem) || !isCommitted(valueIn(store, problem.range))) return problem;
  return {
    ...problem,
    message: `This looks like ${problem.what ?? 'a secret'}, and Git holds it already. ${committed}`,
  };
}

/** Whether the finding is about something that opens something. */
export function isSecret({ ruleId }: Problem): boolean {
  return sensitiveKind(ruleId)?.category === 'secret';
}

const committed =
  'Deleting it here is not enough: rotate it, report it within one hour, and do not rewrite history before you are told to.';
