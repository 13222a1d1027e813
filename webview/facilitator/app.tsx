import { useEffect, useRef, useState } from 'preact/hooks';
import { visible } from '../../core/drawing';
import { Footer } from './footer';
import { Help } from './help';
import { eventOfKey, takesKeys } from './keys';
import { isWritable, type Meeting } from './meeting';
import { ParkingLot } from './parkingLot';
import { StepNav } from './stepNav';
import { screens } from './steps/screens';

/** The whole screen. */
export function App({ meeting }: { readonly meeting: Meeting }) {
  const { state } = meeting;
  const [isHelpOpen, setHelpOpen] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const lastStep = useRef(state.step);
  useKeys(meeting, () => setHelpOpen(true));
  useEffect(() => {
    if (lastStep.current !== state.step) heading.current?.focus();
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
            <h1 dir="auto">{visible(view.title.slice(0, 300)) || 'Untitled post-mortem'}</h1>
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
          <section class="parking" aria-label="Parking lot">
            <ParkingLot meeting={meeting} />
          </section>
          <Footer meeting={meeting} onHelp={() => setHelpOpen(true)} />
        </div>
      )}
      <Help isOpen={isHelpOpen} onClose={() => setHelpOpen(false)} />
    </>
  );
}

function useKeys(meeting: Meeting, openHelp: () => void): void {
  const latest = useRef({ meeting, openHelp });
  latest.current = { meeting, openHelp };
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || takesKeys(event.target)) return;
      const result = eventOfKey(event.key, latest.current.meeting.state);
      if (result === undefined) return;
      event.preventDefault();
      if (result.type === 'help') latest.current.openHelp();
      else latest.current.meeting.dispatch(result);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
