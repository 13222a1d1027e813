import { render } from 'preact';
import { keep, post, recall } from '../shared/host';
import { onMessage } from '../shared/messages';
import { saveOnKey } from '../shared/saveKey';
import { App } from './app';
import { draftsOf, fieldName } from './drafts';
import { readKept } from './kept';
import type { Meeting } from './meeting';
import { initialState } from './meetingState';
import { type MeetingEvent, reduce } from './state';

const root = document.getElementById('app') ?? document.body;
const tick = 5_000;
let state = { ...initialState, now: Date.now(), heardAt: Date.now() };
let acts = 0;

const write: Meeting['write'] = (action, form, becomes) => {
  const id = `${Date.now()}-${acts++}`;
  const typed = Object.entries(draftsOf(state.drafts, form)).map(([name, text]) => [fieldName(form, name), text]);
  const sent = { form, fields: Object.fromEntries(typed), ...(becomes !== undefined && { becomes }) };
  dispatch({ type: 'sent', id, sent });
  post({ type: 'act', id, action });
};

function dispatch(event: MeetingEvent): void {
  state = reduce(event.type === 'ticked' ? state : { ...state, now: Date.now() }, event);
  if (event.type !== 'ticked') keepState();
  render(<App meeting={{ state, dispatch, post, write }} />, root);
}

function keepState(): void {
  const { uri, step, entry, wasRead, clock, marks, drawer, drafts, open, isFollowUp, waiting } = state;
  if (uri !== undefined) keep({ uri, step, entry, wasRead, clock, marks, drawer, drafts, open, isFollowUp, waiting });
}

onMessage(message => {
  if (message.type === 'undone') return whenFocused(() => dispatch({ type: 'received', message }));
  if (message.type !== 'open') return dispatch({ type: 'received', message });
  const { uri, state: earlier, followUp, before } = message;
  if (before !== undefined && before === state.uri) return dispatch({ type: 'renamed', uri });
  const isNew = state.uri !== uri;
  dispatch({ type: 'opened', uri, now: Date.now(), kept: readKept(recall(uri, earlier)), followUp });
  // What was sent by an earlier page, and never answered.
  if (isNew) for (const id of Object.keys(state.waiting)) post({ type: 'ask-written', id });
});

setInterval(() => dispatch({ type: 'ticked', now: Date.now() }), tick);
saveOnKey();
post({ type: 'ready' });

/**
 * An undo goes through the editor: a key pressed before the keyboard is back would be typed into the document. VS Code
 * may show the panel again and forget to give it the keyboard, so the page takes it.
 */
function whenFocused(say: () => void): void {
  if (document.hasFocus()) return say();
  window.addEventListener('focus', say, { once: true });
  window.focus();
}
