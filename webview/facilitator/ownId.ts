import { useState } from 'preact/hooks';

let made = 0;

/** An id that no other element of the page has; Preact's own repeat themselves where parts come and go. */
export function useOwnId(): string {
  return useState(() => `own-${made++}`)[0];
}
