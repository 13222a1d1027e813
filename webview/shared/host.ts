import type { FromWebview, WebviewState } from '../../protocol';

interface VsCodeApi {
  postMessage(message: FromWebview): void;
  getState(): unknown;
  setState(state: WebviewState): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** May be asked for once in the life of a page. */
const api = acquireVsCodeApi();

/** Sends a message to the extension. */
export function post(message: FromWebview): void {
  api.postMessage(message);
}

/** What was kept for the document: by this panel if it was only reloaded, else what the extension has of an earlier one. */
export function recall(uri: string, earlier: unknown): unknown {
  const kept = api.getState();
  return belongsTo(uri, kept) ? kept : belongsTo(uri, earlier) ? earlier : undefined;
}

/** Keeps plain data for this panel, and with the extension for the next panel of the same document. */
export function keep(state: WebviewState): void {
  api.setState(state);
  api.postMessage({ type: 'keep', state });
}

function belongsTo(uri: string, kept: unknown): boolean {
  return typeof kept === 'object' && kept !== null && 'uri' in kept && kept.uri === uri;
}
