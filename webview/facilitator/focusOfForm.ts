import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Where a form opens in the place of its button, the keyboard goes into its first field, and back to the button when it
 * closes. Who is elsewhere by then is left alone.
 */
export function useFocusOfForm<T extends HTMLElement>(isOpen: boolean): RefObject<T | null> {
  const place = useRef<T>(null);
  const wasOpen = useRef(isOpen);
  useLayoutEffect(() => {
    if (wasOpen.current === isOpen) return;
    wasOpen.current = isOpen;
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    place.current?.querySelector<HTMLElement>(isOpen ? 'input, select' : '.opens')?.focus();
  }, [isOpen]);
  return place;
}
