import { window } from 'vscode';
import { reasonNotToWrite } from '../applyPlan';
import { propertyUri } from './argumentUri';
import type { CommandPorts } from './command';
import { targetDocument } from './target';
import { write } from './write';

/** Puts the progress of each item into the document, and opens facilitator mode for the follow-up review. */
export async function startFollowUp(ports: CommandPorts, argument: unknown): Promise<void> {
  const document = await targetDocument(ports, propertyUri(argument));
  if (document === undefined) return;
  const obstacle = await reasonNotToWrite(document);
  if (obstacle !== undefined) {
    void window.showWarningMessage(obstacle);
    return;
  }
  if (await write(ports.server, document, { type: 'start-follow-up' })) ports.panels.showFollowUp(document.uri);
}
