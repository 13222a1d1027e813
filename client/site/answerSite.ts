import { Uri, workspace } from 'vscode';
import type { SiteResult } from '../../protocol';
import { chosenKind, detectSite } from './detectSite';

/** The site of a document for the server, which reads the team's settings itself. */
export async function answerSite(address: string): Promise<SiteResult> {
  const uri = Uri.parse(address);
  if (workspace.getWorkspaceFolder(uri) === undefined) return null;
  const { top, kind } = await detectSite(uri);
  return { top: top.toString(), kind: chosenKind(uri) ?? kind };
}
