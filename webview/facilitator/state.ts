import { type MeetingPreset, presetNamed } from '../../core/meeting/agenda';
import {
  addMinutes,
  enterStep,
  foundAgain,
  leftFor,
  noticeBetween,
  stopClock,
  stoppedClock,
} from '../../core/meeting/clock';
import type { ToWebview } from '../../protocol';
import { follow } from '../shared/follow';
import { draftsOf, isForDocument, type Sent, withDraft, withoutWritten, withTakenBack } from './drafts';
import type { DrawerId } from './drawers';
import type { Marks } from './marks';
import { initialState, type Kept, type MeetingState } from './meetingState';
import type { Step } from './words';

export type MeetingEvent =
  | {
      readonly type: 'opened';
      readonly uri: string;
      readonly now: number;
      readonly kept: Kept | undefined;
      readonly followUp?: true | undefined;
    }
  /** The document has another address now. */
  | { readonly type: 'renamed'; readonly uri: string }
  | { readonly type: 'received'; readonly message: ToWebview }
  | { readonly type: 'stepped'; readonly step: Step }
  | { readonly type: 'moved'; readonly entry: number }
  | { readonly type: 'read' }
  | { readonly type: 'started' }
  | { readonly type: 'stopped' }
  | { readonly type: 'lengthened' }
  | { readonly type: 'marked'; readonly change: Partial<Marks>; readonly words?: string }
  /** Opens what lies over the screen, or closes it where it is open already. */
  | { readonly type: 'drawn'; readonly drawer: DrawerId | undefined }
  | { readonly type: 'asked' }
  | { readonly type: 'ticked'; readonly now: number }
  | { readonly type: 'typed'; readonly field: string; readonly text: string | undefined }
  | { readonly type: 'toggled'; readonly form: string; readonly open: boolean }
  | { readonly type: 'sent'; readonly id: string; readonly sent: Sent };

/** The meeting after something happened. Nothing typed is dropped unless the document has it. */
export function reduce(state: MeetingState, event: MeetingEvent): MeetingState {
  switch (event.type) {
    case 'opened': {
      const { uri, now, kept } = event;
      const isKnown = state.uri === uri ? state.isFollowUp : kept?.isFollowUp;
      const review = reviewOf(event.followUp, isKnown);
      if (state.uri === uri) return { ...state, now, ...review };
      const clock = foundAgain(kept?.clock ?? stoppedClock, now);
      const { isFollowUp: _, ...before } = kept ?? initialState;
      const opened = { ...initialState, ...before, clock, uri, now, heardAt: now, ...review };
      const isRestored = Object.keys(opened.drafts).some(isForDocument);
      return isRestored ? { ...opened, isRestored, announcement: restoredWords } : opened;
    }
    case 'renamed':
      return { ...state, uri: event.uri };
    case 'received':
      return receive(answered(state), event.message);
    case 'stepped':
      return stepTo(state, event.step);
    case 'moved':
      return moveTo(state, event.entry);
    case 'read':
      return { ...state, wasRead: !state.wasRead };
    case 'started': {
      const step = state.step === 'preparation' ? 'opening' : state.step;
      return { ...state, step, clock: enterStep(state.clock, step, state.now), heardAt: state.now };
    }
    case 'stopped':
      return { ...state, clock: stopClock(state.clock, state.now) };
    case 'lengthened':
      return lengthen(state);
    case 'marked':
      return {
        ...state,
        marks: { ...state.marks, ...event.change },
        ...(event.words !== undefined && { announcement: event.words }),
      };
    case 'drawn': {
      const { drawer, ...rest } = state;
      return event.drawer === undefined || event.drawer === drawer ? rest : { ...state, drawer: event.drawer };
    }
    case 'asked':
      return { ...state, seen: 'asked' };
    case 'ticked':
      return tick(state, event.now);
    case 'typed':
      return { ...state, drafts: withDraft(state.drafts, event.field, event.text) };
    case 'toggled':
      return toggle(state, event.form, event.open);
    case 'sent': {
      const { [event.sent.form]: _, ...refusals } = state.refusals;
      const waiting = { ...state.waiting, [event.id]: event.sent };
      return { ...state, refusals, waiting, unansweredSince: state.unansweredSince ?? state.now };
    }
  }
}

/** A review begins on the page before the meeting, once: after that the person leads. */
function reviewOf(wanted: true | undefined, isKnown: true | undefined): Pick<Partial<Kept>, 'isFollowUp' | 'step'> {
  if (wanted === undefined) return {};
  return isKnown === true ? { isFollowUp: true } : { isFollowUp: true, step: 'preparation' };
}

/** Said where something typed came back. */
export const restoredWords = 'What you had typed is back in its fields.';

/** Said where the extension is gone: its host has ended, and VS Code does not tell its pages. */
export const unansweredWords =
  'VS Code does not answer. Copy what you have typed here, reload the window, and start facilitator mode again.';

/** A write that somebody's typing delays is refused sooner. */
const longestSilence = 20_000;

/** The agenda that was chosen, or is the usual one. */
export function presetOf({ marks, document }: MeetingState): MeetingPreset {
  return presetNamed(marks.preset, document?.view.meeting.presets ?? []);
}

/** Whether a form waits for its answer. */
export function isWaiting({ waiting }: MeetingState, form: string): boolean {
  return Object.values(waiting).some(sent => sent.form === form);
}

/** While the meeting runs, time counts for the step that is shown; the preparation takes none of it. */
function stepTo(state: MeetingState, step: Step): MeetingState {
  const { clock, now } = state;
  if (clock.running === undefined || clock.running.step === step || step === 'preparation') return { ...state, step };
  return { ...state, step, clock: enterStep(clock, step, now), heardAt: now };
}

function lengthen(state: MeetingState): MeetingState {
  const step = state.clock.running?.step;
  if (step === undefined) return state;
  return { ...state, clock: addMinutes(state.clock, step, 5), announcement: '5 more minutes for this step.' };
}

function tick(state: MeetingState, now: number): MeetingState {
  const { clock, heardAt, unansweredSince = now, isUnanswered } = state;
  const ticked = { ...state, now, heardAt: now };
  if (now - unansweredSince > longestSilence && isUnanswered === undefined)
    return { ...ticked, isUnanswered: true, announcement: unansweredWords };
  const step = clock.running?.step;
  if (step === undefined) return ticked;
  const preset = presetOf(state);
  const notice = noticeBetween(leftFor(clock, step, preset, heardAt), leftFor(clock, step, preset, now));
  return notice === undefined ? ticked : { ...ticked, announcement: notice };
}

/** The extension is there. */
function answered(state: MeetingState): MeetingState {
  if (state.unansweredSince === undefined) return state;
  const { unansweredSince: _, isUnanswered: __, ...rest } = state;
  return rest;
}

function receive(state: MeetingState, message: ToWebview): MeetingState {
  switch (message.type) {
    case 'view': {
      const { unavailable: _, ...rest } = state;
      const before = state.document?.view.timeline.entries;
      const after = message.view.timeline.entries;
      const entry = before === undefined ? within(state.entry, after.length) : follow(state.entry, before, after);
      return { ...rest, document: message, entry };
    }
    case 'unavailable':
      return { ...state, unavailable: message.reason };
    case 'seen':
      return { ...state, seen: message.result };
    case 'written':
      return confirm(state, message.id);
    case 'refused':
      return refuse(state, message.id, message.reason);
    case 'unwritten': {
      const { [message.id]: _, ...waiting } = state.waiting;
      return { ...state, waiting };
    }
    case 'undone':
      return takeBack(state, message.reason);
    case 'open':
    case 'cursor':
      return state;
  }
}

function confirm(state: MeetingState, id: string): MeetingState {
  const { [id]: sent, ...waiting } = state.waiting;
  if (sent === undefined) return state;
  const { isRestored: _, ...rest } = state;
  const { mark: __, ...refusals } = state.refusals;
  const drafts = withoutWritten(state.drafts, sent);
  const form = sent.becomes ?? sent.form;
  const isTypedOn = Object.keys(draftsOf(drafts, form)).length > 0;
  const open = state.open.flatMap(one => (one !== sent.form ? [one] : isTypedOn ? [form] : []));
  return { ...rest, refusals, waiting, drafts, open, written: sent, announcement: 'Written to the document.' };
}

function takeBack(state: MeetingState, reason: string | undefined): MeetingState {
  const { written, ...rest } = state;
  if (reason !== undefined) return { ...rest, refusals: { ...state.refusals, mark: reason }, announcement: reason };
  if (written === undefined) return state;
  const open = state.open.filter(form => form !== written.form);
  const drafts = withTakenBack(state.drafts, written);
  return { ...rest, drafts, open: [...open, written.form], announcement: 'Undone; your text is back.' };
}

function refuse(state: MeetingState, id: string, reason: string): MeetingState {
  const { [id]: sent, ...waiting } = state.waiting;
  if (sent === undefined) return state;
  return { ...state, waiting, refusals: { ...state.refusals, [sent.form]: reason }, announcement: reason };
}

function moveTo(state: MeetingState, wanted: number): MeetingState {
  const entries = state.document?.view.timeline.entries ?? [];
  const entry = within(wanted, entries.length);
  const { localLabel = 'no time', text = '', sensitive } = entries[entry] ?? {};
  const words = state.marks.shared && sensitive === true ? 'hidden' : text.slice(0, 200);
  return {
    ...state,
    entry,
    announcement: `Entry ${entry + 1} of ${entries.length}: ${localLabel}, ${words}`,
  };
}

/** Closing a form gives its typed texts up; the person asked for that. */
function toggle(state: MeetingState, form: string, open: boolean): MeetingState {
  const others = state.open.filter(other => other !== form);
  if (open) return { ...state, open: [...others, form] };
  const drafts = Object.entries(state.drafts).filter(([field]) => !field.startsWith(`${form}/`));
  const { [form]: _, ...refusals } = state.refusals;
  return { ...state, open: others, drafts: Object.fromEntries(drafts), refusals };
}

function within(entry: number, length: number): number {
  return Math.max(0, Math.min(entry, length - 1));
}
