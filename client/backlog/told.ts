import { l10n } from 'vscode';
import type { Created } from './createAll';
import type { GitHubProblem, ProblemKind } from './problem';

/** What became of a run, in one message. */
export function toldOf({ issues, problem, isCancelled }: Omit<Created, 'doubles'>, wanted: number): string {
  const made = issues.filter(({ isNew }) => isNew).length;
  const known = issues.length - made;
  const parts = [toldMade(made)];
  if (known > 0) parts.push(known === 1 ? l10n.t('1 was there already.') : l10n.t('{0} were there already.', known));
  if (issues.length > 0) parts.push(l10n.t('Save the document to keep the links.'));
  if (problem !== undefined) parts.push(toldProblem(problem));
  if (isCancelled) parts.push(l10n.t('The rest was cancelled.'));
  const left = wanted - issues.length;
  if (left > 0) parts.push(toldLeft(left));
  return parts.join(' ');
}

function toldMade(made: number): string {
  if (made === 0) return l10n.t('No issue was created.');
  return made === 1 ? l10n.t('1 issue was created.') : l10n.t('{0} issues were created.', made);
}

function toldLeft(left: number): string {
  return left === 1
    ? l10n.t('1 item is left; trying again creates nothing twice.')
    : l10n.t('{0} items are left; trying again creates nothing twice.', left);
}

function toldProblem(problem: GitHubProblem): string {
  const told = tellers[problem.kind](problem);
  return problem.message === '' || problem.kind === 'connection' ? told : `${told} (${problem.message})`;
}

const tellers: { readonly [kind in ProblemKind]: (problem: GitHubProblem) => string } = {
  'rate-limit': ({ retryAfter }) =>
    retryAfter === undefined
      ? l10n.t('GitHub asks to wait before more is sent. Try again in some minutes.')
      : l10n.t(
          'GitHub asks to wait before more is sent. Try again in {0} min.',
          Math.max(1, Math.ceil(retryAfter / 60)),
        ),
  'signed-out': () => l10n.t('GitHub did not accept the sign-in. Sign in again.'),
  forbidden: () => l10n.t('This account may not create issues there. Ask for access, or choose another repository.'),
  'not-found': () => l10n.t('The repository was not found, or this account cannot see it. Check its name.'),
  'issues-off': () => l10n.t('The repository has its issues switched off. Choose another one.'),
  invalid: () => l10n.t('GitHub did not take the issue. Shorten its words or change them.'),
  connection: () => l10n.t('The connection to GitHub broke. Check the network.'),
  server: () => l10n.t('GitHub did not answer as expected. Try again later.'),
};
