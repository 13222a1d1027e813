import { leftFor, leftInAll, leftText } from '../../core/meeting/clock';
import type { Meeting } from './meeting';
import { isWritable } from './meeting';
import { presetOf } from './state';

/** What is left of the step and of the meeting, in words; or the button that starts the meeting. */
export function Timer({ meeting }: { readonly meeting: Meeting }) {
  const { state } = meeting;
  const { clock, now } = state;
  const preset = presetOf(state);
  const step = clock.running?.step;
  if (step === undefined) {
    const isFresh = Object.keys(clock.spent).length === 0;
    return (
      <button type="button" class="button primary" onClick={() => startMeeting(meeting)}>
        {isFresh ? 'Start the meeting' : 'Go on with the meeting'}
      </button>
    );
  }
  const left = leftFor(clock, step, preset, now);
  return (
    <span class="timer">
      <span class={left <= 60_000 ? 'left last-minute' : 'left'}>{leftText(left)}</span>
      <span class="quiet"> · in all {leftText(leftInAll(clock, preset, now))}</span>
      <button
        type="button"
        class="button"
        aria-keyshortcuts="+"
        onClick={() => meeting.dispatch({ type: 'lengthened' })}
      >
        +5 min
      </button>
    </span>
  );
}

/** Starts the clock, or lets it go on, and notes the time in the document. */
export function startMeeting(meeting: Meeting): void {
  meeting.dispatch({ type: 'started' });
  if (isWritable(meeting.state)) meeting.write({ type: 'meeting-time', moment: 'began' }, 'time');
}

/** Stops the clock and notes the time. */
export function endMeeting(meeting: Meeting): void {
  meeting.dispatch({ type: 'stopped' });
  if (isWritable(meeting.state)) meeting.write({ type: 'meeting-time', moment: 'ended' }, 'time');
}
