import { l10n, window, workspace } from 'vscode';
import type { CommandPorts } from './command';

/** Asks what is known about the incident and makes its document. Loads the templates only now. */
export async function newPostmortem({ server }: CommandPorts): Promise<void> {
  // It reads the neighbours and the team's settings once the folder is known.
  server.start();
  const [{ askAll, firstZone }, { create }] = await Promise.all([
    import('../newPostmortem/questions'),
    import('../newPostmortem/create'),
  ]);
  const instant = Date.now();
  const folders = workspace.workspaceFolders ?? [];
  const active = window.activeTextEditor?.document.uri;
  const folder = (active && workspace.getWorkspaceFolder(active)) ?? folders[0];
  const zone = await firstZone(folder, server);
  const answers = await askAll(l10n.t('New Post-mortem'), { instant, zone, folders, server });
  if (answers !== undefined) await create(answers, instant, server);
}
