import { env, l10n, type QuickPickItem, ThemeIcon, type Uri, window } from 'vscode';
import { type ChosenFiles, filesAt } from './files';
import { gitHistory, hasRepositories } from './gitHistory';

/** Asks where the timeline comes from, and reads it there. `day` (`2026-03-08`) is that of the incident. */
export async function chooseSource(document: Uri, day: string | undefined): Promise<ChosenFiles> {
  const items = await sources(document, day);
  const chosen = await window.showQuickPick(items, {
    title: l10n.t('Import Timeline'),
    placeHolder: l10n.t('Where does it come from? Nothing is inserted before you have seen it.'),
    matchOnDetail: true,
  });
  return chosen?.read();
}

interface Source extends QuickPickItem {
  readonly read: () => Promise<ChosenFiles>;
}

async function sources(document: Uri, day: string | undefined): Promise<readonly Source[]> {
  const git: Source = {
    label: l10n.t('Git History'),
    detail: l10n.t('Commits and tags of a repository that is open here'),
    iconPath: new ThemeIcon('git-commit'),
    read: async () => {
      const file = await gitHistory(document, day);
      return file === undefined ? undefined : [file];
    },
  };
  const clipboard: Source = {
    label: l10n.t('Clipboard'),
    detail: l10n.t('Messages copied in Slack, links to them, a table or JSON'),
    iconPath: new ThemeIcon('clippy'),
    read: async () => [{ name: l10n.t('The clipboard'), text: await env.clipboard.readText() }],
  };
  return [
    clipboard,
    {
      label: l10n.t('File…'),
      detail: l10n.t('Slack export (zip), status page, alerts or GitHub as JSON, any CSV or TSV'),
      iconPath: new ThemeIcon('file'),
      read: () => fromDialog({ canSelectFiles: true }, day),
    },
    {
      label: l10n.t('Folder of a Slack Export…'),
      detail: l10n.t('Unpacked, with a folder for each channel'),
      iconPath: new ThemeIcon('folder'),
      read: () => fromDialog({ canSelectFiles: false, canSelectFolders: true }, day),
    },
    ...((await hasRepositories()) ? [git] : []),
  ];
}

async function fromDialog(
  kind: { readonly canSelectFiles: boolean; readonly canSelectFolders?: boolean },
  day: string | undefined,
): Promise<ChosenFiles> {
  const [uri] =
    (await window.showOpenDialog({
      ...kind,
      canSelectMany: false,
      title: l10n.t('Import Timeline'),
      openLabel: l10n.t('Read'),
    })) ?? [];
  return uri === undefined ? undefined : filesAt(uri, day);
}
