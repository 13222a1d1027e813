import type { FromWebview, WebviewState } from '../../protocol';

interface VsCodeApi {
  postMessage(message: FromWebview): void;
  getState(): unknown;
  setState(state: WebviewState): void;
}

type Panel = 'timeline' | 'facilitator';

declare function acquireVsCodeApi(): VsCodeApi;

/** May be asked for once in the life of a page. */
const api = acquireVsCodeApi();

/** Sends a message to the extension. */
export function post(message: FromWebview): void {
  api.postMessage(message);
}

/** What was kept for the document: by this panel if it was only reloaded, else by an earlier panel of the document. */
export function recall(panel: Panel, uri: string): unknown {
  const kept = api.getState();
  return belongsTo(uri, kept) ? kept : readStored(panel, uri);
}

/** Keeps plain data for this panel, and for the next panel of the same document when this one is closed. */
export function keep(panel: Panel, state: WebviewState): void {
  api.setState(state);
  try {
    localStorage.setItem(storageKey(panel, state.uri), JSON.stringify(state));
  } catch {
    // No storage here (a private window, a full disk): the panel's own state still survives a reload.
  }
}

function readStored(panel: Panel, uri: string): unknown {
  try {
    const text = localStorage.getItem(storageKey(panel, uri));
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function belongsTo(uri: string, kept: unknown): boolean {
  return typeof kept === 'object' && kept !== null && 'uri' in kept && kept.uri === uri;
}

function storageKey(panel: Panel, uri: string): string {
  return `${panel}:${uri}`;
}
