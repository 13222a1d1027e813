import { useLayoutEffect, useRef } from 'preact/hooks';
import { keyTexts } from './keys';

/** The keys, over everything else. */
export function Help({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // At once: the next key is the help’s.
  useLayoutEffect(() => {
    if (isOpen && dialog.current?.open === false) {
      dialog.current.showModal();
      // Left to itself the focus goes to the button at the end, and a low window would show that end first.
      heading.current?.focus();
    }
    if (!isOpen) dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} aria-labelledby="help-title" onClose={onClose}>
      <h2 id="help-title" ref={heading} tabIndex={-1}>
        Keys
      </h2>
      <dl class="keys">
        {keyTexts.map(([keys, does]) => (
          <div key={keys}>
            <dt>{keys}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">What you write goes into the Markdown at once; it is saved when you save.</p>
      <button type="button" class="button primary" onClick={onClose}>
        Close
      </button>
    </dialog>
  );
}
