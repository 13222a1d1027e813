import { l10n, ProgressLocation, Uri, window, workspace } from 'vscode';
import { reasonNotToWrite } from '../applyPlan';
import { addToIndex as write } from '../catalogue/addToIndex';
import type { Site } from '../site/detectSite';
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
  const site = await findSite(document.uri, ports.server);
  const outcome = await window.withProgress(
    { location: ProgressLocation.Window, title: l10n.t('Reading the post-mortems of the workspace…') },
    async () => write(ports, document, site),
  );
  if (outcome.type === 'refused') {
    void window.showInformationMessage(outcome.reason);
    return;
  }
  const problem = outcome.problems[0];
  const name = workspace.asRelativePath(outcome.page, false);
  if (problem !== undefined) void window.showWarningMessage(problem);
  else if (await isMissingInNav(document.uri, site)) await offerNav(site);
  else if (outcome.type === 'listed') void window.showInformationMessage(l10n.t('{0} lists it already.', name));
}

/** Whether MkDocs shows only pages that its `nav` names, and not this one. YAML is left to people: it is never rewritten. */
async function isMissingInNav({ path }: Uri, { top, kind }: Site): Promise<boolean> {
  if (kind !== 'mkdocs') return false;
  try {
    const text = new TextDecoder().decode(await workspace.fs.readFile(navOf(top)));
    return /^nav:/m.test(text) && !text.includes(path.slice(path.lastIndexOf('/') + 1));
  } catch {
    return false;
  }
}

async function offerNav({ top }: Site): Promise<void> {
  const open = l10n.t('Open {0}', 'mkdocs.yml');
  const message = l10n.t('mkdocs.yml names its pages under “nav”. Add this one there too.');
  if ((await window.showInformationMessage(message, open)) === open) await window.showTextDocument(navOf(top));
}

function navOf(top: Uri): Uri {
  return Uri.joinPath(top, 'mkdocs.yml');
}
