import { keep, post, recall } from '../shared/host';
import { onMessage } from '../shared/messages';
import { saveOnKey } from '../shared/saveKey';
import { createApp } from './app';
import { keptOf, stateFrom } from './kept';
import { initialState, isSameDocument, reduce, type TimelineEvent } from './state';

let state = initialState;
let isScheduled = false;

const app = createApp(document.getElementById('app') ?? document.body, dispatch, post);

/** What the person does is drawn at once. */
function dispatch(event: TimelineEvent): void {
  change(event);
  app.show(state);
}

function change(event: TimelineEvent): void {
  const before = state;
  state = reduce(state, event);
  const kept = keptOf(state);
  if (kept !== undefined && JSON.stringify(kept) !== JSON.stringify(keptOf(before))) keep(kept);
}

/** What the editor says is drawn once a frame, and not at all while the panel is hidden. */
function schedule(): void {
  if (isScheduled) return;
  isScheduled = true;
  requestAnimationFrame(() => {
    isScheduled = false;
    app.show(state);
  });
}

onMessage(message => {
  // For facilitator mode alone.
  if (message.type === 'seen' || message.type === 'undone') return;
  // What was kept is read before the change, which keeps what stands here now.
  const isOther = message.type === 'open' && !isSameDocument(state, message);
  const kept = isOther ? stateFrom(recall(message.uri, message.state)) : undefined;
  change(message);
  if (kept !== undefined) change({ type: 'restored', kept });
  schedule();
});

window.addEventListener('resize', schedule);
saveOnKey();
post({ type: 'ready' });
