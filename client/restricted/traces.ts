import { type Uri, workspace } from 'vscode';
import { type Marker, markersIn } from '../../core/restricted/markers';
import { sameUri } from '../documents';
import type { Stored } from './store';

/** How far a move got, as the document shows. */
export type Trace =
  /** A marker stands where the text was. */
  | { readonly type: 'cut'; readonly marker: Marker }
  /** The text stands there still: VS Code ended in between, the file was not saved, or the move was undone. */
  | { readonly type: 'uncut' }
  /** Neither stands there. */
  | { readonly type: 'unused' };

/** Looks for what is stored of a document in that document, in its file where it is closed. */
export async function tracesIn(uri: Uri): Promise<(stored: Stored) => Trace> {
  const text = await textOf(uri);
  const lines = text.split(/\r\n|\n|\r/);
  const markers = new Map(
    markersIn(lines.length, line => lines[line] ?? '')
      .toReversed()
      .map(marker => [marker.id, marker]),
  );
  return ({ entry }) => {
    const marker = markers.get(entry.id);
    if (marker !== undefined) return { type: 'cut', marker };
    return entry.parts.every(part => text.includes(part.text)) ? { type: 'uncut' } : { type: 'unused' };
  };
}

/** Empty for a document that is gone. */
async function textOf(uri: Uri): Promise<string> {
  const open = workspace.textDocuments.find(document => !document.isClosed && sameUri(document.uri, uri));
  if (open !== undefined) return open.getText();
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return '';
  }
}
