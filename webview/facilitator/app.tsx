import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { visible } from '../../core/drawing';
import { Drawer } from './drawer';
import { Footer, undoLast } from './footer';
import { Help } from './help';
import { sensitiveCountText } from './hiding';
import { eventOfKey, sharing, takesKeys } from './keys';
import { isWritable, type Meeting } from './meeting';
import { StepNav } from './stepNav';
import { screens } from './steps/screens';
import { Timer } from './timer';

/** The whole screen. */
export function App({ meeting }: { readonly meeting: Meeting }) {
  const { state } = meeting;
  const [isHelpOpen, setHelpOpen] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const lastStep = useRef(state.step);
  useKeys(
    meeting,
    () => setHelpOpen(true),
    () => heading.current?.focus(),
  );
  // At once: a key pressed after that of the step finds the focus where it is to be.
  useLayoutEffect(() => {
    if (lastStep.current !== state.step) {
      window.scrollTo(0, 0);
      heading.current?.focus();
    }
    lastStep.current = state.step;
  }, [state.step]);

  const { title, Screen } = screens[state.step];
  const view = state.document?.view;
  return (
    <>
      <p class="unseen" aria-live="polite">
        {visible(state.announcement)}
      </p>
      {state.unavailable !== undefined && (
        <div class="notice" role="status">
          <p>{state.unavailable}</p>
          <p class="quiet">What you typed is kept and comes back with the document.</p>
        </div>
      )}
      {view !== undefined && state.unavailable === undefined && (
        <div class="meeting">
          <header>
            <div class="head">
              <h1 dir="auto">{titleOf(meeting)}</h1>
              <Timer meeting={meeting} />
              {sensitiveCountText(state) !== '' && <span class="quiet">{sensitiveCountText(state)}</span>}
              <button
                type="button"
                class="button"
                aria-pressed={state.marks.shared}
                aria-keyshortcuts="x"
                onClick={() => meeting.dispatch(sharing(!state.marks.shared))}
              >
                {state.marks.shared ? '◉ Screen is shared' : '○ Screen is not shared'}
              </button>
            </div>
            <StepNav meeting={meeting} />
          </header>
          <div class="step">
            {!isWritable(state) && (
              <p class="read-only">This document is read-only here: open an editable copy to write into it.</p>
            )}
            <h2 ref={heading} tabIndex={-1}>
              {title}
            </h2>
            <Screen meeting={meeting} />
          </div>
          <Drawer meeting={meeting} />
          <Footer meeting={meeting} onHelp={() => setHelpOpen(true)} />
        </div>
      )}
      <Help isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </>
  );
}

function titleOf({ state: { document, marks } }: Meeting): string {
  const { title = '', titleSensitive } = document?.view ?? {};
  if (marks.shared && titleSensitive === true) return 'Post-mortem';
  return visible(title.slice(0, 300)) || 'Untitled post-mortem';
}

function useKeys(meeting: Meeting, openHelp: () => void, leaveField: () => void): void {
  const latest = useRef({ meeting, openHelp, leaveField });
  latest.current = { meeting, openHelp, leaveField };
  // As soon as the page is drawn.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const { meeting, openHelp, leaveField } = latest.current;
      const isInDialog = event.target instanceof Element && event.target.closest('dialog') !== null;
      if (event.key === 'Escape' && !isInDialog && meeting.state.drawer !== undefined) {
        event.preventDefault();
        return meeting.dispatch({ type: 'drawn', drawer: undefined });
      }
      if (event.key === 'Escape' && !isInDialog && takesKeys(event.target)) {
        event.preventDefault();
        return leaveField();
      }
      if (takesKeys(event.target)) return;
      const result = eventOfKey(event.key, meeting.state);
      if (result === undefined) return;
      event.preventDefault();
      if (result.type === 'stepped' && result.step === meeting.state.step) leaveField();
      if (result.type === 'help') openHelp();
      else if (result.type === 'undo') undoLast(meeting);
      else if (result.type === 'focus-entry') document.querySelector<HTMLElement>('.step [name="time"]')?.focus();
      else meeting.dispatch(result);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
