import { bringInSight, panBy, rangeAround, zoomAround } from '../../core/drawing';
import type { FromWebview } from '../../protocol';
import { element, setAttributes, setText } from '../shared/dom';
import { emptyText } from './empty';
import { createHeader } from './header';
import { createList } from './list';
import { createPicture } from './picture';
import { commandOf } from './pictureKeys';
import { buildRows } from './rows';
import { sentenceOf } from './sentence';
import { currentEntries, initialState, type TimelineEvent, type TimelineState } from './state';
import { createToolbar } from './toolbar';
import { createWriting } from './writing';
import { createZoneSelect } from './zoneSelect';
import { clockFor, exportZone, knowsZone } from './zones';

/** The preview's page. */
export interface App {
  show(state: TimelineState): void;
}

/** Builds the page in `root`; what people do becomes events and messages. */
export function createApp(
  root: HTMLElement,
  dispatch: (event: TimelineEvent) => void,
  post: (m: FromWebview) => void,
): App {
  let state = initialState;
  let drawn = initialState;
  const writing = createWriting({ state: () => state, layout: () => picture.layout, dispatch, post });

  const picture = createPicture({
    ...writing.events,
    onZoom: (x, factor) => zoom(factor, x),
    onPan: pan,
    onCentre: instant => {
      const { layout } = picture;
      if (layout === undefined) return;
      const { left, axisWidth, view } = layout.drawing;
      pan(view.at(instant) - left - axisWidth / 2);
    },
    onEntries: openEntries,
    onBox: indexes => selectMany(indexes),
    onKey: pressKey,
  });
  const list = createList({
    onChoose: (index, isOpen) => reveal(index, isOpen),
    onSelect: index => select(index),
  });
  const zoneSelect = createZoneSelect(zone => dispatch({ type: 'zone-chosen', zone }));
  const toolbar = createToolbar(zoneSelect.element, {
    onZoom: factor => zoom(factor),
    onFit: () => dispatch({ type: 'zoomed', visible: undefined }),
    onExport: format => post({ type: 'export', format, ...exportZone(state) }),
    onLock: locked => {
      dispatch({ type: 'locked', locked });
      post({ type: 'lock', locked });
    },
  });
  const header = createHeader(toolbar.element);
  const notice = element('p', { class: 'notice' });
  const said = element('p', { class: 'said-line', role: 'status' });
  const content = [header.element, picture.element, said, list.element];
  root.replaceChildren(header.element, notice, picture.element, said, list.element);
  hideContent(true);

  return {
    show(next) {
      performance.mark('timeline-begin');
      state = next;
      render();
      drawn = next;
      // Reading a height lays the page out now, so that the measurement holds style and layout too.
      root.getBoundingClientRect();
      performance.measure('timeline-redraw', 'timeline-begin');
    },
  };

  function render(): void {
    const { view, unavailable, zone } = state;
    if (view === undefined || unavailable !== undefined) {
      hideContent(true);
      showNotice(unavailable);
      return;
    }
    hideContent(false);
    const { timeline } = view;
    if (drawn.view !== view || drawn.zone !== zone) {
      const clock = clockFor(zone, timeline);
      header.show(view, zone, clock);
      zoneSelect.show(zone, timeline.zone, knowsZone(timeline));
      list.show(buildRows(timeline, zone, clock));
    }
    picture.show(state, drawn);
    const isDrawn = picture.layout !== undefined;
    toolbar.show({ isZoomed: state.visible !== undefined, isDrawn, locked: state.locked });
    showNotice(emptyText(view, isDrawn));
    list.point(state.selected, state.others, currentEntries(state));
    setText(said, state.said.text);
    setAttributes(said, { class: `said-line${state.said.isRefusal ? ' refusal' : ''}`, hidden: !isDrawn });
    followCursor();
  }

  /** A cursor that moves to an entry out of sight brings it in sight. */
  function followCursor(): void {
    if (state.cursor === drawn.cursor || state.visible === undefined) return;
    const [current] = currentEntries(state);
    if (current !== undefined) requestAnimationFrame(() => showEntry(current));
  }

  function showEntry(index: number): void {
    const start = state.view?.timeline.entries[index]?.start;
    const { layout } = picture;
    if (start === undefined || layout === undefined || state.visible === undefined) return;
    const visible = bringInSight(layout.axes, state.visible, start);
    if (visible !== state.visible) dispatch({ type: 'zoomed', visible });
  }

  function select(index: number): void {
    dispatch({ type: 'selected', index });
    showEntry(index);
  }

  function reveal(index: number, focus: boolean): void {
    select(index);
    const entry = state.view?.timeline.entries[index];
    if (entry !== undefined) post({ type: 'reveal', line: entry.line, endLine: entry.endLine, focus });
  }

  function openEntries(indexes: readonly number[], isDouble: boolean): void {
    const [first] = indexes;
    const { layout } = picture;
    if (first === undefined || layout === undefined) return;
    picture.focus();
    if (indexes.length === 1) {
      reveal(first, isDouble);
      say(first);
      list.goTo(first, false);
      return;
    }
    const fold = layout.drawing.folds.find(each => each.indexes[0] === first);
    if (fold === undefined) return;
    const visible = fold.range.to > fold.range.from ? rangeAround(layout.axes, fold.range) : undefined;
    const isNearer = visible !== undefined && visible.to - visible.from < 0.9 * length(layout.drawing.view.visible);
    if (isNearer) dispatch({ type: 'zoomed', visible });
    else selectMany(indexes);
  }

  function selectMany(indexes: readonly number[]): void {
    const [first, ...others] = indexes;
    const entries = state.view?.timeline.entries;
    const entry = first === undefined ? undefined : entries?.[first];
    if (first === undefined || entry === undefined) return;
    dispatch({ type: 'selected', index: first, others });
    const text = others.length === 0 ? undefined : `${indexes.length} entries selected.`;
    if (text === undefined) say(first);
    else dispatch({ type: 'said', text });
    const more = others.flatMap(rank => entries?.[rank] ?? []).map(({ line, endLine }) => ({ line, endLine }));
    post({ type: 'reveal', line: entry.line, endLine: entry.endLine, focus: false, ...(more.length > 0 && { more }) });
    list.goTo(first, false);
  }

  function say(index: number): void {
    const { view, zone } = state;
    const entry = view?.timeline.entries[index];
    if (view === undefined || entry === undefined) return;
    dispatch({ type: 'said', text: sentenceOf(entry, zone, clockFor(zone, view.timeline)) });
  }

  function zoom(factor: number, x?: number): void {
    const { layout } = picture;
    if (layout === undefined) return;
    const { left, axisWidth, view } = layout.drawing;
    const start = state.selected === undefined ? undefined : state.view?.timeline.entries[state.selected]?.start;
    const own = start === undefined ? undefined : view.at(start);
    const isInSight = own !== undefined && own >= left && own <= left + axisWidth;
    const around = (x ?? (isInSight ? own : left + axisWidth / 2)) - left;
    const visible = zoomAround(layout.axes, state.visible, Math.max(0, Math.min(axisWidth, around)), factor);
    dispatch({ type: 'zoomed', visible });
  }

  function pan(pixels: number): void {
    if (picture.layout === undefined || state.visible === undefined) return;
    dispatch({ type: 'zoomed', visible: panBy(picture.layout.axes, state.visible, pixels) });
  }

  function pressKey(event: KeyboardEvent): void {
    const command = state.view === undefined ? undefined : commandOf(event, state.view.timeline, state.selected);
    if (command === undefined) return;
    event.preventDefault();
    if (writing.pressKey(command)) return;
    if (command.type === 'zoom') zoom(command.factor);
    if (command.type === 'fit') dispatch({ type: 'zoomed', visible: undefined });
    if (command.type === 'pan') pan(command.share * (picture.layout?.drawing.axisWidth ?? 0));
    if (command.type === 'reveal' && state.selected !== undefined) reveal(state.selected, command.focus);
    if (command.type !== 'select') return;
    select(command.index);
    say(command.index);
    list.goTo(command.index, false);
  }

  function hideContent(isHidden: boolean): void {
    for (const part of content) part.hidden = isHidden;
  }

  function showNotice(text: string | undefined): void {
    notice.hidden = text === undefined;
    setText(notice, text ?? '');
  }
}

function length({ from, to }: { readonly from: number; readonly to: number }): number {
  return to - from;
}
