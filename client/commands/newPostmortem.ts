import { l10n, workspace } from 'vscode';

/** Asks what is known about the incident and makes its document. Loads the templates only now. */
export async function newPostmortem(): Promise<void> {
  const [{ askAll, firstZone }, { create }] = await Promise.all([
    import('../newPostmortem/questions'),
    import('../newPostmortem/create'),
  ]);
  const instant = Date.now();
  const folders = workspace.workspaceFolders ?? [];
  const answers = await askAll(l10n.t('New Post-mortem'), { instant, zone: firstZone(), folders });
  if (answers !== undefined) await create(answers, instant);
}
