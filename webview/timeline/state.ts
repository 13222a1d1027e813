import type { PostMortemView, TimelineView } from '../../core/view';
import type { ToWebview } from '../../protocol';
import { follow } from '../shared/follow';
import type { Zone } from './zones';

/** What the preview shows. */
export interface TimelineState {
  readonly uri?: string;
  readonly view?: PostMortemView;
  /** Why there is nothing to show. */
  readonly unavailable?: string;
  readonly zone: Zone;
  /** Rank of the selected entry. */
  readonly selected?: number;
  /** Line of the editor's cursor. */
  readonly cursor?: number;
}

export type TimelineEvent =
  | ToWebview
  | { readonly type: 'restored'; readonly zone: Zone; readonly selected: number | undefined }
  | { readonly type: 'selected'; readonly index: number }
  | { readonly type: 'zone-chosen'; readonly zone: Zone };

export const initialState: TimelineState = { zone: 'document' };

/** The state after something happened; a selection stays with its entry when the document changes. */
export function reduce(state: TimelineState, event: TimelineEvent): TimelineState {
  switch (event.type) {
    case 'open':
      return state.uri === event.uri ? state : { zone: state.zone, uri: event.uri };
    case 'view': {
      const { unavailable: _, selected, ...rest } = state;
      const next = followed(selected, state.view?.timeline, event.view.timeline);
      return { ...rest, view: event.view, ...(next !== undefined && { selected: next }) };
    }
    case 'unavailable':
      return { ...state, unavailable: event.reason };
    case 'cursor': {
      const { cursor: _, ...rest } = state;
      return event.line === undefined ? rest : { ...rest, cursor: event.line };
    }
    case 'restored':
      return { ...state, zone: event.zone, ...(event.selected !== undefined && { selected: event.selected }) };
    case 'selected':
      return { ...state, selected: event.index };
    case 'zone-chosen':
      return { ...state, zone: event.zone };
    case 'written':
    case 'refused':
      return state;
  }
}

/** Rank of the entry on the cursor's line. */
export function currentEntry({ view, cursor }: TimelineState): number | undefined {
  if (view === undefined || cursor === undefined) return undefined;
  const found = view.timeline.entries.findIndex(({ line, endLine }) => cursor >= line && cursor < endLine);
  return found === -1 ? undefined : found;
}

function followed(selected: number | undefined, before: TimelineView | undefined, after: TimelineView) {
  if (selected === undefined || after.entries.length === 0) return undefined;
  return before === undefined
    ? Math.min(selected, after.entries.length - 1)
    : follow(selected, before.entries, after.entries);
}
