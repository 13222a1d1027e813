import { commands, Disposable, type LogOutputChannel } from 'vscode';
import type { Recognition } from '../recognition';
import { showMarkerFindings } from './markerFindings';
import { RestrictedTexts } from './restrictedTexts';
import type { CreateStore } from './store';
import { showStoredView } from './storedView';

/** What hosts with a file system add to the extension: a place for what is taken out of documents. */
export type StartRestricted = (recognition: Recognition, log: LogOutputChannel) => Restricted;

/** Sets up commands, view and findings; the store itself is made when it is first needed. */
export function startRestricted(create: CreateStore, recognition: Recognition, log: LogOutputChannel): Restricted {
  const texts = new RestrictedTexts(create, recognition, log);
  void commands.executeCommand('setContext', 'postmortem.restricted.available', true);
  const shown = Disposable.from(showMarkerFindings(texts, recognition), showStoredView(texts), texts);
  return { texts, dispose: () => shown.dispose() };
}

export interface Restricted extends Disposable {
  readonly texts: RestrictedTexts;
}
