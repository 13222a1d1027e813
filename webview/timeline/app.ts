import { milestoneNames, phaseNames } from '../../core/drawing';
import type { FromWebview } from '../../protocol';
import { element, setText } from '../shared/dom';
import { createCanvas } from './draw';
import { emptyText } from './empty';
import { createHeader } from './header';
import { layTimeline } from './layout';
import { createList } from './list';
import { measureIn } from './measure';
import { buildRows } from './rows';
import { currentEntry, type TimelineEvent, type TimelineState } from './state';
import { createZoneSelect } from './zoneSelect';
import { clockFor, knowsZone, milestoneLabel } from './zones';

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
  let state: TimelineState = { zone: 'document' };
  const choose = (index: number, focus: boolean) => {
    dispatch({ type: 'selected', index });
    const entry = state.view?.timeline.entries[index];
    if (entry !== undefined) post({ type: 'reveal', line: entry.line, endLine: entry.endLine, focus });
  };

  const zoneSelect = createZoneSelect(zone => dispatch({ type: 'zone-chosen', zone }));
  const header = createHeader(zoneSelect.element);
  const canvas = createCanvas();
  const list = createList({ onChoose: choose, onSelect: index => dispatch({ type: 'selected', index }) });
  const notice = element('p', { class: 'notice', role: 'status' });
  const figure = element('div', { class: 'figure' }, canvas.element);
  canvas.element.addEventListener('click', event => {
    const target = event.target instanceof Element ? event.target.getAttribute('data-index') : null;
    if (target === null) return;
    choose(Number(target), false);
    list.goTo(Number(target), false);
  });
  canvas.element.addEventListener('pointerover', event => nameMark(event.target, state));
  const content = [header.element, figure, list.element];
  root.replaceChildren(header.element, notice, figure, list.element);
  hideContent(true);

  return {
    show(next) {
      performance.mark('timeline-begin');
      const drawn = state;
      state = next;
      render(drawn.view !== next.view || drawn.zone !== next.zone);
      // Reading a height lays the page out now, so that the measurement holds style and layout too.
      root.getBoundingClientRect();
      performance.measure('timeline-redraw', 'timeline-begin');
    },
  };

  function render(isChanged: boolean): void {
    const { view, unavailable, zone, selected } = state;
    if (view === undefined || unavailable !== undefined) {
      hideContent(true);
      showNotice(unavailable);
      return;
    }
    hideContent(false);
    const { timeline } = view;
    const clock = clockFor(zone, timeline);
    const fresh = figure.clientWidth !== canvas.element.clientWidth;
    if (isChanged || fresh) {
      header.show(view, zone, clock);
      zoneSelect.show(zone, timeline.zone, knowsZone(timeline));
      const { row, measure } = measureIn(canvas.element);
      const drawing = layTimeline(timeline, {
        width: figure.clientWidth,
        row,
        clock,
        measure,
        milestoneText: one => `${milestoneNames[one.milestone]} ${milestoneLabel(one, zone, clock)}`,
        phaseText: ({ name, label }) => `${phaseNames[name]} ${label}`,
      });
      figure.classList.toggle('empty', drawing === undefined);
      if (drawing !== undefined) canvas.show(drawing, row);
      list.show(buildRows(timeline, zone, clock));
      showNotice(emptyText(view, drawing !== undefined));
    }
    const current = currentEntry(state);
    canvas.point(selected, current);
    list.point(selected, current);
  }

  function hideContent(isHidden: boolean): void {
    for (const part of content) part.hidden = isHidden;
  }

  function showNotice(text: string | undefined): void {
    notice.hidden = text === undefined;
    setText(notice, text ?? '');
  }
}

/** Gives a mark its words as a tooltip when the pointer comes to it. */
function nameMark(target: EventTarget | null, { view }: TimelineState): void {
  const index = target instanceof SVGElement ? target.getAttribute('data-index') : null;
  const entry = index === null ? undefined : view?.timeline.entries[Number(index)];
  if (entry === undefined || !(target instanceof SVGElement)) return;
  const title = target.querySelector('title') ?? document.createElementNS('http://www.w3.org/2000/svg', 'title');
  setText(title, `${entry.localLabel ?? entry.when} ${entry.text.slice(0, 300)}`);
  if (title.parentNode === null) target.append(title);
}
