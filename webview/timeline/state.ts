import type { Lane, TimeRange } from '../../core/drawing';
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
  /** What is in sight of the picture; all of it where absent. */
  readonly visible?: TimeRange;
  /** Rank of the selected entry, and those selected with it. */
  readonly selected?: number;
  readonly others: readonly number[];
  /** Lines that the editor's cursor or selection touches, the last one included. */
  readonly cursor?: { readonly line: number; readonly endLine: number };
  /** The panel stays with this document. */
  readonly locked: boolean;
  readonly writable: boolean;
  /** An entry on its way to another time. */
  readonly moving?: Moving;
  /** Where an entry is being written. */
  readonly inserting?: { readonly at: number; readonly lane: Lane };
  /** What was done or could not be done, for the line that is also read aloud. */
  readonly said: { readonly text: string; readonly isRefusal: boolean };
}

export interface Moving {
  readonly index: number;
  /** Epoch milliseconds. */
  readonly to: number;
}

export type TimelineEvent =
  | Exclude<ToWebview, { readonly type: 'seen' | 'undone' }>
  | { readonly type: 'restored'; readonly kept: Partial<Pick<TimelineState, 'zone' | 'selected' | 'visible'>> }
  | { readonly type: 'selected'; readonly index: number; readonly others?: readonly number[] }
  | { readonly type: 'zone-chosen'; readonly zone: Zone }
  | { readonly type: 'zoomed'; readonly visible: TimeRange | undefined }
  | { readonly type: 'locked'; readonly locked: boolean }
  | { readonly type: 'moving'; readonly moving: Moving | undefined }
  | { readonly type: 'inserting'; readonly inserting: TimelineState['inserting'] | undefined }
  | { readonly type: 'said'; readonly text: string; readonly isRefusal?: boolean };

const quiet = { text: '', isRefusal: false };

export const initialState: TimelineState = {
  zone: 'document',
  others: [],
  locked: false,
  writable: false,
  said: quiet,
};

/** The state after something happened; a selection stays with its entry when the document changes. */
export function reduce(state: TimelineState, event: TimelineEvent): TimelineState {
  switch (event.type) {
    case 'open': {
      const locked = event.locked ?? state.locked;
      return isSameDocument(state, event)
        ? { ...state, uri: event.uri, locked }
        : { ...initialState, zone: state.zone, uri: event.uri, locked };
    }
    case 'view': {
      const { unavailable: _, selected, ...rest } = state;
      const next = followed(selected, state.view?.timeline, event.view.timeline);
      const others = state.others.flatMap(rank => followed(rank, state.view?.timeline, event.view.timeline) ?? []);
      const { view, writable } = event;
      return { ...rest, view, writable, others, ...(next !== undefined && { selected: next }) };
    }
    case 'unavailable':
      return { ...state, unavailable: event.reason };
    case 'cursor': {
      const { cursor: _, ...rest } = state;
      const { line, endLine = line } = event;
      return line === undefined || endLine === undefined ? rest : { ...rest, cursor: { line, endLine } };
    }
    case 'restored':
      return { ...state, ...event.kept };
    case 'selected':
      return { ...state, selected: event.index, others: event.others ?? [] };
    case 'zone-chosen':
      return { ...state, zone: event.zone };
    case 'zoomed': {
      const { visible: _, ...rest } = state;
      return event.visible === undefined ? rest : { ...rest, visible: event.visible };
    }
    case 'locked':
      return { ...state, locked: event.locked };
    case 'moving': {
      const { moving: _, ...rest } = state;
      return event.moving === undefined ? rest : { ...rest, moving: event.moving };
    }
    case 'inserting': {
      const { inserting: _, ...rest } = state;
      return event.inserting === undefined ? rest : { ...rest, inserting: event.inserting };
    }
    case 'said':
      return { ...state, said: { text: event.text, isRefusal: event.isRefusal ?? false } };
    case 'written':
      return { ...state, said: { text: 'Written into the document.', isRefusal: false } };
    case 'unwritten':
      return state;
    case 'refused':
      return { ...state, said: { text: event.reason, isRefusal: true } };
  }
}

/** Ranks of the entries that the editor's cursor or selection touches. */
export function currentEntries({ view, cursor }: TimelineState): readonly number[] {
  if (view === undefined || cursor === undefined) return [];
  return view.timeline.entries
    .filter(({ line, endLine }) => cursor.endLine >= line && cursor.line < endLine)
    .map(({ index }) => index);
}

function followed(selected: number | undefined, before: TimelineView | undefined, after: TimelineView) {
  if (selected === undefined || after.entries.length === 0) return undefined;
  return before === undefined
    ? Math.min(selected, after.entries.length - 1)
    : follow(selected, before.entries, after.entries);
}

/** Whether the document to open is the one that is shown, perhaps by a new name. */
export function isSameDocument(
  { uri }: TimelineState,
  { uri: opened, before }: Extract<ToWebview, { type: 'open' }>,
): boolean {
  return uri !== undefined && (uri === opened || uri === before);
}
