import { type MeetingPreset, presetNamed } from '../../core/meeting/agenda';
import {
  addMinutes,
  enterStep,
  foundAgain,
  leftFor,
  type MeetingClock,
  noticeBetween,
  stopClock,
  stoppedClock,
} from '../../core/meeting/clock';
import type { SeenBeforeResult, ToWebview } from '../../protocol';
import { follow } from '../shared/follow';
import { type Drafts, draftsOf, isForDocument, type Sent, withDraft, withoutWritten, withTakenBack } from './drafts';
import type { DrawerId } from './drawers';
import { type Marks, noMarks } from './marks';
import type { Step } from './words';

type Shown = Extract<ToWebview, { type: 'view' }>;

/** What survives closing and reloading the panel. */
export interface Kept {
  readonly step: Step;
  /** Rank of the timeline entry that is talked about. */
  readonly entry: number;
  readonly wasRead: boolean;
  readonly clock: MeetingClock;
  readonly marks: Marks;
  /** What lies over the lower part of the screen. */
  readonly drawer?: DrawerId;
  readonly drafts: Drafts;
  /** Forms of action items that are open. */
  readonly open: readonly string[];
}

export interface MeetingState extends Kept {
  readonly uri?: string;
  readonly document?: Shown;
  readonly unavailable?: string;
  readonly now: number;
  /** Until when the clock's notices were spoken. */
  readonly heardAt: number;
  /** Forms that wait for an answer, by the id of their act. */
  readonly waiting: { readonly [id: string]: Sent };
  /** Why a form was refused, by form. */
  readonly refusals: { readonly [form: string]: string };
  /** What was written last, until it is undone. */
  readonly written?: Sent;
  /** What earlier post-mortems have in common with this one, once somebody asked. */
  readonly seen?: SeenBeforeResult | 'asked';
  /** Texts came back that an earlier panel kept; said until the next thing is written. */
  readonly isRestored?: true;
  /** For the live region. */
  readonly announcement: string;
}

export type MeetingEvent =
  | { readonly type: 'opened'; readonly uri: string; readonly now: number; readonly kept: Kept | undefined }
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
  | { readonly type: 'sent'; readonly id: string; readonly sent: Sent }
  | { readonly type: 'undone' };

export const initialState: MeetingState = {
  step: 'preparation',
  entry: 0,
  wasRead: false,
  drafts: {},
  open: [],
  clock: stoppedClock,
  marks: noMarks,
  now: 0,
  heardAt: 0,
  waiting: {},
  refusals: {},
  announcement: '',
};

/** The meeting after something happened. Nothing typed is dropped unless the document has it. */
export function reduce(state: MeetingState, event: MeetingEvent): MeetingState {
  switch (event.type) {
    case 'opened': {
      const { uri, now, kept } = event;
      if (state.uri === uri) return { ...state, now };
      const clock = foundAgain(kept?.clock ?? stoppedClock, now);
      const opened = { ...initialState, ...kept, clock, uri, now, heardAt: now };
      const isRestored = Object.keys(opened.drafts).some(isForDocument);
      return isRestored ? { ...opened, isRestored, announcement: restoredWords } : opened;
    }
    case 'received':
      return receive(state, event.message);
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
      return { ...state, refusals, waiting: { ...state.waiting, [event.id]: event.sent } };
    }
    case 'undone': {
      const { written, ...rest } = state;
      if (written === undefined) return state;
      const open = state.open.filter(form => form !== written.form);
      const drafts = withTakenBack(state.drafts, written);
      return { ...rest, drafts, open: [...open, written.form], announcement: 'Undone; your text is back.' };
    }
  }
}

/** Said where something typed came back. */
export const restoredWords = 'What you had typed is back in its fields.';

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
  const { clock, heardAt } = state;
  const ticked = { ...state, now, heardAt: now };
  const step = clock.running?.step;
  if (step === undefined) return ticked;
  const preset = presetOf(state);
  const notice = noticeBetween(leftFor(clock, step, preset, heardAt), leftFor(clock, step, preset, now));
  return notice === undefined ? ticked : { ...ticked, announcement: notice };
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
    case 'open':
    case 'cursor':
      return state;
  }
}

function confirm(state: MeetingState, id: string): MeetingState {
  const { [id]: sent, ...waiting } = state.waiting;
  if (sent === undefined) return state;
  const { isRestored: _, ...rest } = state;
  const drafts = withoutWritten(state.drafts, sent);
  const form = sent.becomes ?? sent.form;
  const isTypedOn = Object.keys(draftsOf(drafts, form)).length > 0;
  const open = state.open.flatMap(one => (one !== sent.form ? [one] : isTypedOn ? [form] : []));
  return { ...rest, waiting, drafts, open, written: sent, announcement: 'Written to the document.' };
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
