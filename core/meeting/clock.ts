import type { MeetingStep, Timeboxes } from './agenda';
import { meetingSteps } from './agenda';

const minute = 60_000;
/** A clock that was left running for longer was forgotten: the meeting is over for that day. */
const longestSitting = 6 * 60 * minute;

/**
 * The meeting's clock, as stamps and sums in epoch milliseconds: what it shows is right after sleep and reload. Time
 * counts for the step that people are in.
 */
export interface MeetingClock {
  /** Of sittings and steps that are over, by step. */
  readonly spent: { readonly [step in MeetingStep]?: number };
  /** Minutes that were added to a step's timebox. */
  readonly added: { readonly [step in MeetingStep]?: number };
  /** The step that people are in, and since when; absent while the meeting rests. */
  readonly running?: { readonly step: MeetingStep; readonly since: number };
}

export const stoppedClock: MeetingClock = { spent: {}, added: {} };

/** The clock with people in another step since `now`; one that rests begins to run. */
export function enterStep(clock: MeetingClock, step: MeetingStep, now: number): MeetingClock {
  return { ...stopClock(clock, now), running: { step, since: now } };
}

/** The clock at rest; what has passed is kept. */
export function stopClock(clock: MeetingClock, now: number): MeetingClock {
  const { running, ...rest } = clock;
  if (running === undefined) return clock;
  return { ...rest, spent: { ...rest.spent, [running.step]: spentIn(clock, running.step, now) } };
}

/** The clock as a panel finds it again: one that was forgotten rests, without the time since. */
export function foundAgain(clock: MeetingClock, now: number): MeetingClock {
  const { running, ...rest } = clock;
  return running === undefined || now - running.since <= longestSitting ? clock : rest;
}

/** More minutes for a step. */
export function addMinutes(clock: MeetingClock, step: MeetingStep, minutes: number): MeetingClock {
  return { ...clock, added: { ...clock.added, [step]: (clock.added[step] ?? 0) + minutes } };
}

/** Milliseconds spent in a step; a clock of the machine that went backwards counts as none. */
export function spentIn({ spent, running }: MeetingClock, step: MeetingStep, now: number): number {
  const since = running?.step === step ? Math.max(0, now - running.since) : 0;
  return (spent[step] ?? 0) + since;
}

/** Milliseconds left for a step; negative when it is over. */
export function leftFor(clock: MeetingClock, step: MeetingStep, boxes: Timeboxes, now: number): number {
  return (boxes[step] + (clock.added[step] ?? 0)) * minute - spentIn(clock, step, now);
}

/** Milliseconds left for the whole meeting as planned, steps that took longer or shorter included. */
export function leftInAll(clock: MeetingClock, boxes: Timeboxes, now: number): number {
  return meetingSteps.reduce((sum, step) => sum + leftFor(clock, step, boxes, now), 0);
}

const notices: readonly (readonly [left: number, words: string])[] = [
  [0, 'The time for this step is over.'],
  [minute, 'One minute left for this step.'],
  [5 * minute, '5 minutes left for this step.'],
];

/** What is to be said when the time left went from `before` to `after`; of several the latest. `undefined` for nothing. */
export function noticeBetween(before: number, after: number): string | undefined {
  return notices.find(([left]) => before > left && after <= left)?.[1];
}

/** `22 min left`, `less than a minute left`, `3 min over`. */
export function leftText(left: number): string {
  if (left <= -minute) return `${Math.floor(-left / minute)} min over`;
  if (left <= 0) return 'time is up';
  return left < minute ? 'less than a minute left' : `${Math.ceil(left / minute)} min left`;
}
