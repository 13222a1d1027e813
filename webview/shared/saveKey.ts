import { post } from './host';

/** Ctrl+S or Cmd+S saves the document: the editor's own key reaches no document while a panel has the focus. */
export function saveOnKey(): void {
  window.addEventListener('keydown', event => {
    const isSave =
      (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 's';
    if (isSave && !event.repeat) post({ type: 'save' });
  });
}
