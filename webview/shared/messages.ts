import type { ToWebview } from '../../protocol';

/** The types that a webview knows, each with the fields that it cannot do without. */
const required: { readonly [type in ToWebview['type']]: readonly string[] } = {
  open: ['uri', 'fileName'],
  view: ['version', 'view', 'dirty', 'writable'],
  unavailable: ['reason'],
  cursor: [],
  seen: ['result'],
  written: ['id'],
  refused: ['id', 'reason'],
  unwritten: ['id'],
  undone: [],
};

/** Whether something that arrived is a message of the extension; anything else is to be ignored. */
export function isToWebview(data: unknown): data is ToWebview {
  if (typeof data !== 'object' || data === null || !('type' in data) || typeof data.type !== 'string') return false;
  const fields = Object.entries(required).find(([type]) => type === data.type)?.[1];
  return fields?.every(field => field in data) ?? false;
}

/** Calls `handle` with every message of the extension. */
export function onMessage(handle: (message: ToWebview) => void): void {
  window.addEventListener('message', event => {
    if (isToWebview(event.data)) handle(event.data);
  });
}
