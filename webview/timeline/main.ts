import { keep, post, recall } from '../shared/host';
import { onMessage } from '../shared/messages';
import { createApp } from './app';
import { initialState, reduce, type TimelineEvent } from './state';
import { zoneFrom } from './zoneSelect';

let state = initialState;
let isScheduled = false;

const app = createApp(document.getElementById('app') ?? document.body, dispatch, post);

/** What the person does is drawn at once. */
function dispatch(event: TimelineEvent): void {
  change(event);
  app.show(state);
}

function change(event: TimelineEvent): void {
  state = reduce(state, event);
  const { uri, zone, selected } = state;
  if (uri !== undefined && event.type !== 'cursor') keep({ uri, zone, selected });
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
  if (message.type === 'open' && message.uri !== state.uri) restore(message.uri, message.state);
  change(message);
  schedule();
});

function restore(uri: string, earlier: unknown): void {
  const kept = recall(uri, earlier);
  if (typeof kept !== 'object' || kept === null) return;
  const zone = 'zone' in kept ? zoneFrom(kept.zone) : 'document';
  const selected = 'selected' in kept && typeof kept.selected === 'number' ? kept.selected : undefined;
  state = reduce({ ...initialState, uri }, { type: 'restored', zone, selected });
}

window.addEventListener('resize', () => app.show(state));
post({ type: 'ready' });
