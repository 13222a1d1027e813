import { type Drawing, milestoneNames, phaseNames } from '../../core/drawing';
import { element, svgElement } from '../shared/dom';
import { createCanvas } from './draw';
import { listenToGestures, type SelectionBox } from './gestures';
import { createInsertForm } from './insertForm';
import { createLayouts, type Layout } from './layouts';
import { measureIn } from './measure';
import { createMiniMap } from './miniMap';
import { createOverlay } from './overlay';
import { currentEntries, type TimelineState } from './state';
import { tooltipOf } from './tooltip';
import { clockFor, instantLabel, milestoneLabel } from './zones';

/** What people do in the picture. */
export interface PictureEvents {
  readonly onZoom: (x: number, factor: number) => void;
  readonly onPan: (pixels: number) => void;
  readonly onCentre: (instant: number) => void;
  readonly onEntries: (indexes: readonly number[], isDouble: boolean) => void;
  readonly onDrag: (index: number, pixels: number, state: 'dragging' | 'dropped' | 'given up') => void;
  /** Entries in a box that was drawn. */
  readonly onBox: (indexes: readonly number[]) => void;
  readonly onEmpty: (x: number, y: number) => void;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly onAdd: (text: string) => void;
  readonly onCancel: () => void;
}

export interface Picture {
  readonly element: HTMLElement;
  /** What stands there now; `undefined` where nothing has a place in time. */
  readonly layout: Layout | undefined;
  /** Draws what changed between two states. */
  show(state: TimelineState, before: TimelineState): void;
  focus(): void;
}

const hint =
  'Arrow keys go from entry to entry, Enter shows one in the editor, plus and minus zoom, 0 fits all, Alt with arrows moves an entry in time, N adds one. The same entries stand in the list below.';

/** Makes the picture with its small map and the line for new entries. */
export function createPicture(on: PictureEvents): Picture {
  const canvas = createCanvas();
  const overlay = createOverlay();
  const form = createInsertForm(on.onAdd, on.onCancel);
  const miniMap = createMiniMap(on.onCentre);
  const keys = element('p', { class: 'unseen', id: 'picture-keys' }, hint);
  const stage = element('div', {
    class: 'picture',
    role: 'application',
    tabindex: 0,
    'aria-label': 'Timeline picture',
    'aria-describedby': 'picture-keys',
  });
  stage.append(canvas.element, overlay.element);
  const figure = element('div', { class: 'figure' }, keys, stage, form.element, miniMap.element);
  const layouts = createLayouts();
  let layout: Layout | undefined;
  let shown: TimelineState | undefined;
  let size = '';

  listenToGestures(stage, () => layout?.drawing, {
    ...on,
    onBox: (box, isDone) => {
      overlay.showBox(isDone ? undefined : box);
      if (isDone && box !== undefined && layout !== undefined) on.onBox(entriesIn(layout.drawing, box));
    },
  });
  stage.addEventListener('keydown', on.onKey);
  stage.addEventListener('pointerover', event => nameThing(event.target, shown));

  return {
    element: figure,
    get layout() {
      return layout;
    },
    show(state, before) {
      shown = state;
      const { view, zone, visible } = state;
      if (view === undefined) return;
      const width = figure.clientWidth;
      const newSize = `${width} ${window.innerHeight}`;
      const isChanged = before.view !== view || before.zone !== zone || before.visible !== visible || size !== newSize;
      if (isChanged && width > 0) {
        size = newSize;
        layout = lay(state, width);
        figure.classList.toggle('empty', layout === undefined);
        if (layout !== undefined) canvas.show(layout.drawing);
        miniMap.show(view.timeline, width, visible);
      }
      const selected = new Set([...(state.selected === undefined ? [] : [state.selected]), ...state.others]);
      canvas.point({ selected, current: new Set(currentEntries(state)) });
      showHand(state);
    },
    focus: () => stage.focus({ preventScroll: true }),
  };

  function lay({ view, zone, visible }: TimelineState, width: number): Layout | undefined {
    if (view === undefined) return undefined;
    const { timeline } = view;
    const clock = clockFor(zone, timeline);
    const { row, measure } = measureIn(canvas.element);
    const lanes = new Set(timeline.entries.map(({ kind }) => kind)).size;
    // The picture may take more than half of the window's height.
    const labelRows = Math.floor((window.innerHeight * 0.62 - 8 * row - lanes * 44) / lanes / row);
    const options = {
      width,
      row,
      clock,
      measure,
      labelRows: Math.max(2, Math.min(lanes === 1 ? 14 : 9, labelRows)),
      milestoneText: (one: (typeof timeline.milestones)[number]) =>
        `${milestoneNames[one.milestone]} ${milestoneLabel(one, zone, clock)}`,
      phaseText: ({ name, label }: (typeof timeline.durations)[number]) => `${phaseNames[name]} ${label}`,
    };
    return layouts(timeline, options, `${zone} ${timeline.zoneId}`, visible);
  }

  function showHand({ view, moving, inserting, zone }: TimelineState): void {
    if (view === undefined || layout === undefined) return;
    const { drawing } = layout;
    const clock = clockFor(zone, view.timeline);
    const mark = moving === undefined ? undefined : drawing.marks.find(({ index }) => index === moving.index);
    const to = moving === undefined ? undefined : moving.to;
    overlay.showTime(
      drawing,
      to === undefined
        ? undefined
        : { x: drawing.view.at(to), y: mark?.y ?? drawing.top + 14, label: instantLabel(to, view.timeline, clock) },
    );
    if (inserting === undefined) return form.show(undefined);
    const band = drawing.lanes.find(({ lane }) => lane === inserting.lane) ?? drawing.lanes[0];
    const name = band === undefined || band.name === '' ? 'Entry' : band.name;
    form.show({
      x: drawing.view.at(inserting.at),
      y: band?.markY ?? drawing.top,
      width: drawing.width,
      label: `${name} at ${instantLabel(inserting.at, view.timeline, clock)}`,
    });
  }
}

/** Ranks of the entries whose marks lie in a box, in the order of the document. */
function entriesIn({ marks, folds }: Drawing, { left, right, top, bottom }: SelectionBox): readonly number[] {
  const isInside = ({ x, y }: { readonly x: number; readonly y: number }) =>
    x >= left - 4 && x <= right + 4 && y >= top - 4 && y <= bottom + 4;
  const found = [
    ...marks.filter(isInside).map(({ index }) => index),
    ...folds.filter(isInside).flatMap(({ indexes }) => indexes),
  ];
  return found.sort((one, other) => one - other);
}

/** Gives a mark its words as a tooltip when the pointer comes to it. */
function nameThing(target: EventTarget | null, state: TimelineState | undefined): void {
  if (!(target instanceof SVGElement) || state?.view === undefined) return;
  const ranks = target.getAttribute('data-index')?.split(' ').map(Number) ?? [];
  if (ranks.length === 0) return;
  const title = target.querySelector('title') ?? svgElement('title');
  title.textContent = tooltipOf(ranks, state.view.timeline);
  if (title.parentNode === null) target.append(title);
}
