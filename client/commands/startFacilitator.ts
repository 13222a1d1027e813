import { window } from 'vscode';
import { reasonNotToWrite } from '../applyPlan';
import type { CommandPorts } from './command';
import { targetDocument } from './target';

/** Opens facilitator mode; a meeting needs a document that it can write into. */
export async function startFacilitator(ports: CommandPorts, argument: unknown): Promise<void> {
  const document = await targetDocument(ports, argument);
  if (document === undefined) return;
  const obstacle = await reasonNotToWrite(document);
  if (obstacle === undefined) ports.panels.show('facilitator', document.uri);
  else void window.showWarningMessage(obstacle);
}
