import { Disposable, type LogOutputChannel } from 'vscode';
import type { Recognition } from '../recognition';
import { showMarkerFindings } from './markerFindings';
import { RestrictedTexts } from './restrictedTexts';
import type { CreateStore } from './store';
import { showStoredView } from './storedView';

/** Sets up view and findings of what is taken out of documents; the store itself is made when it is first needed. */
export function startRestricted(create: CreateStore, recognition: Recognition, log: LogOutputChannel): Restricted {
  const texts = new RestrictedTexts(create, recognition, log);
  const shown = Disposable.from(showMarkerFindings(texts, recognition), showStoredView(texts), texts);
  return { texts, dispose: () => shown.dispose() };
}

export interface Restricted extends Disposable {
  readonly texts: RestrictedTexts;
}
