import { l10n, type QuickPickItem, type Uri, window } from 'vscode';
import type { IssueDraft } from '../../core/backlog';
import { type KnownIssue, type Repository, repositoryOfRemote } from '../../core/backlog/gitHub';
import { detectRepository } from './remotes';

const title = () => l10n.t('Create GitHub Issues');

/** Asks for the repository; the one of the Git remote is written there already. */
export async function askRepository(document: Uri, host: string): Promise<Repository | undefined> {
  const detected = await detectRepository(document, host);
  const typed = await window.showInputBox({
    title: title(),
    prompt: l10n.t('Which repository of {0} keeps the issues?', host),
    placeHolder: l10n.t('owner/name'),
    value: detected === undefined ? '' : `${detected.owner}/${detected.name}`,
    ignoreFocusOut: true,
    validateInput: value =>
      repositoryOfRemote(value, host)?.host === host
        ? undefined
        : l10n.t('Type the owner and the name of a repository of {0}, such as owner/name.', host),
  });
  return typed === undefined ? undefined : repositoryOfRemote(typed, host);
}

/** Asks which of the issues are to be made: all of them, to begin with. Nothing is sent before this is answered. */
export async function askWhich(
  drafts: readonly IssueDraft[],
  { owner, name }: Repository,
  stays: string,
): Promise<readonly IssueDraft[]> {
  const items = drafts.map((draft): Item => ({ label: draft.title, picked: true, draft }));
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Create These Issues in {0}/{1}', owner, name),
    placeHolder: [l10n.t('The editor below shows what is sent. OK creates the issues.'), stays].join(' ').trim(),
    canPickMany: true,
    ignoreFocusOut: true,
  });
  return chosen?.map(({ draft }) => draft) ?? [];
}

/** Asks whether to go on although issues of the document belong to none of its items: one may be the same in other words. */
export async function askAboutStrays(strays: readonly KnownIssue[]): Promise<boolean> {
  const create = l10n.t('Create');
  const message =
    strays.length === 1
      ? l10n.t('An issue of this document belongs to none of its items. Create the others all the same?')
      : l10n.t(
          '{0} issues of this document belong to none of its items. Create the others all the same?',
          strays.length,
        );
  const detail = [
    l10n.t('An item may have been reworded since. Write the address into its ticket then, so that nothing is doubled:'),
    ...strays.slice(0, 10).map(({ title: words, url }) => `${words.slice(0, 80)}\n${url}`),
  ].join('\n\n');
  return (await window.showWarningMessage(message, { modal: true, detail }, create)) === create;
}

/** Tells of issues that were sent twice on the way, and asks whether to close the further ones. */
export async function askAboutDoubles(doubles: readonly KnownIssue[]): Promise<boolean> {
  const addresses = doubles.map(({ url }) => url).join(', ');
  const close = l10n.t('Close as Not Planned');
  const message =
    doubles.length === 1
      ? l10n.t('The line broke, and an issue was sent twice on the way. This one is too many: {0}', addresses)
      : l10n.t('The line broke, and issues were sent twice on the way. These are too many: {0}', addresses);
  return (await window.showWarningMessage(message, close)) === close;
}

interface Item extends QuickPickItem {
  readonly draft: IssueDraft;
}
