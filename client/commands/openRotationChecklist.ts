import { commands } from 'vscode';
import { rotationChecklist } from '../rulePages';

/** Shows what to do about a secret that was written down, without network. */
export async function openRotationChecklist(): Promise<void> {
  await commands.executeCommand('vscode.open', rotationChecklist);
}
