import { l10n, ProgressLocation, window, workspace } from 'vscode';
import { reasonNotToWrite } from '../applyPlan';
import { addToIndex as write } from '../catalogue/addToIndex';
import { findSite } from '../site/findSite';
import { propertyUri } from './argumentUri';
import type { CommandPorts } from './command';
import { targetDocument } from './target';

/** Lists the document in the index of its folder, site or wiki, and shows the page. */
export async function addToIndex(ports: CommandPorts, argument: unknown): Promise<void> {
  const document = await targetDocument(ports, propertyUri(argument));
  if (document === undefined) return;
  if (document.isUntitled) {
    void window.showInformationMessage(l10n.t('An index leads to files. Save this document first, then add it.'));
    return;
  }
  const obstacle = await reasonNotToWrite(document);
  if (obstacle !== undefined) {
    void window.showInformationMessage(obstacle);
    return;
  }
  const outcome = await window.withProgress(
    { location: ProgressLocation.Window, title: l10n.t('Reading the post-mortems of the workspace…') },
    async () => write(ports, document, await findSite(document.uri, ports.server)),
  );
  if (outcome.type === 'refused') {
    void window.showInformationMessage(outcome.reason);
    return;
  }
  const problem = outcome.problems[0];
  const name = workspace.asRelativePath(outcome.page, false);
  if (problem !== undefined) void window.showWarningMessage(problem);
  else if (outcome.type === 'listed') void window.showInformationMessage(l10n.t('{0} lists it already.', name));
}
