import { type MeetingStep, meetingSteps } from '../../core/meeting/agenda';
import { type MeetingClock, stoppedClock } from '../../core/meeting/clock';

/** Reads a clock that was kept; what is damaged counts as no time. */
export function readClock(value: unknown): MeetingClock {
  if (typeof value !== 'object' || value === null) return stoppedClock;
  const { spent, added, running }: { readonly [name: string]: unknown } = { ...value };
  const at = runningOf(running);
  return { spent: numbersOf(spent), added: numbersOf(added), ...(at !== undefined && { running: at }) };
}

function numbersOf(value: unknown): { readonly [step in MeetingStep]?: number } {
  if (typeof value !== 'object' || value === null) return {};
  const values: { readonly [name: string]: unknown } = { ...value };
  const found: { [step in MeetingStep]?: number } = {};
  for (const step of meetingSteps) {
    const number = values[step];
    if (typeof number === 'number' && Number.isFinite(number)) found[step] = number;
  }
  return found;
}

function runningOf(value: unknown): MeetingClock['running'] {
  if (typeof value !== 'object' || value === null) return undefined;
  const { step, since }: { readonly [name: string]: unknown } = { ...value };
  const known = meetingSteps.find(each => each === step);
  return known === undefined || typeof since !== 'number' || !Number.isFinite(since)
    ? undefined
    : { step: known, since };
}
