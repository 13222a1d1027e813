import type { ToWebview } from '../../protocol';
import { follow } from '../shared/follow';
import { type Drafts, draftsOf, type Sent, withDraft, withoutWritten, withTakenBack } from './drafts';
import type { Step } from './words';

type Shown = Extract<ToWebview, { type: 'view' }>;

/** What survives closing and reloading the panel. */
export interface Kept {
  readonly step: Step;
  /** Rank of the timeline entry that is talked about. */
  readonly entry: number;
  readonly wasRead: boolean;
  /** When the meeting began, in epoch milliseconds. */
  readonly startedAt?: number;
  readonly drafts: Drafts;
  /** Forms of action items that are open. */
  readonly open: readonly string[];
}

export interface MeetingState extends Kept {
  readonly uri?: string;
  readonly document?: Shown;
  readonly unavailable?: string;
  readonly now: number;
  /** Forms that wait for an answer, by the id of their act. */
  readonly waiting: { readonly [id: string]: Sent };
  /** Why a form was refused, by form. */
  readonly refusals: { readonly [form: string]: string };
  /** What was written last, until it is undone. */
  readonly written?: Sent;
  /** For the live region. */
  readonly announcement: string;
}

export type MeetingEvent =
  | { readonly type: 'opened'; readonly uri: string; readonly now: number; readonly kept: Kept | undefined }
  | { readonly type: 'received'; readonly message: ToWebview }
  | { readonly type: 'stepped'; readonly step: Step }
  | { readonly type: 'moved'; readonly entry: number }
  | { readonly type: 'read' }
  | { readonly type: 'restarted'; readonly now: number }
  | { readonly type: 'ticked'; readonly now: number }
  | { readonly type: 'typed'; readonly field: string; readonly text: string | undefined }
  | { readonly type: 'toggled'; readonly form: string; readonly open: boolean }
  | { readonly type: 'sent'; readonly id: string; readonly sent: Sent }
  | { readonly type: 'undone' };

export const initialState: MeetingState = {
  step: 'opening',
  entry: 0,
  wasRead: false,
  drafts: {},
  open: [],
  now: 0,
  waiting: {},
  refusals: {},
  announcement: '',
};

/** The meeting after something happened. Nothing typed is dropped unless the document has it. */
export function reduce(state: MeetingState, event: MeetingEvent): MeetingState {
  switch (event.type) {
    case 'opened': {
      const { uri, now, kept } = event;
      return state.uri === uri ? { ...state, now } : { ...initialState, startedAt: now, ...kept, uri, now };
    }
    case 'received':
      return receive(state, event.message);
    case 'stepped':
      return { ...state, step: event.step };
    case 'moved':
      return moveTo(state, event.entry);
    case 'read':
      return { ...state, wasRead: !state.wasRead };
    case 'restarted':
      return { ...state, startedAt: event.now, now: event.now };
    case 'ticked':
      return { ...state, now: event.now };
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

/** Whether a form waits for its answer. */
export function isWaiting({ waiting }: MeetingState, form: string): boolean {
  return Object.values(waiting).some(sent => sent.form === form);
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
  const drafts = withoutWritten(state.drafts, sent);
  const form = sent.becomes ?? sent.form;
  const isTypedOn = Object.keys(draftsOf(drafts, form)).length > 0;
  const open = state.open.flatMap(one => (one !== sent.form ? [one] : isTypedOn ? [form] : []));
  return { ...state, waiting, drafts, open, written: sent, announcement: 'Written to the document.' };
}

function refuse(state: MeetingState, id: string, reason: string): MeetingState {
  const { [id]: sent, ...waiting } = state.waiting;
  if (sent === undefined) return state;
  return { ...state, waiting, refusals: { ...state.refusals, [sent.form]: reason }, announcement: reason };
}

function moveTo(state: MeetingState, wanted: number): MeetingState {
  const entries = state.document?.view.timeline.entries ?? [];
  const entry = within(wanted, entries.length);
  const { localLabel = 'no time', text = '' } = entries[entry] ?? {};
  return {
    ...state,
    entry,
    announcement: `Entry ${entry + 1} of ${entries.length}: ${localLabel}, ${text.slice(0, 200)}`,
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
