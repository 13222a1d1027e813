import type { Clock } from '../../core/drawing';
import { milestoneNames, phaseNames } from '../../core/drawing';
import type { PostMortemView } from '../../core/view';
import { element } from '../shared/dom';
import { milestoneLabel, type Zone } from './zones';

/** Title, milestones and phases in words. */
export interface Header {
  readonly element: HTMLElement;
  show(view: PostMortemView, zone: Zone, clock: Clock): void;
}

/** Makes the header; `tools` stand at its end. */
export function createHeader(...tools: readonly Node[]): Header {
  const title = element('h1', { dir: 'auto' });
  const facts = element('ul', { class: 'facts', 'aria-label': 'Milestones and durations' });
  const bar = element('div', { class: 'title-bar' }, title, ...tools);
  let shown = '';
  return {
    element: element('header', {}, bar, facts),
    show(view, zone, clock) {
      const signature = JSON.stringify([view.title, view.timeline.milestones, view.timeline.durations, zone]);
      if (signature === shown) return;
      shown = signature;
      title.replaceChildren(element('span', {}, view.title === '' ? 'Untitled post-mortem' : view.title));
      facts.replaceChildren(...milestoneFacts(view, zone, clock), ...phaseFacts(view));
      facts.hidden = facts.childElementCount === 0;
    },
  };
}

function milestoneFacts({ timeline }: PostMortemView, zone: Zone, clock: Clock): readonly Node[] {
  return timeline.milestones.map(milestone =>
    element(
      'li',
      {},
      element('span', { class: 'quiet' }, milestoneNames[milestone.milestone] ?? milestone.milestone),
      ' ',
      element('strong', {}, milestoneLabel(milestone, zone, clock)),
    ),
  );
}

function phaseFacts({ timeline }: PostMortemView): readonly Node[] {
  return timeline.durations.map(({ name, label }) =>
    element(
      'li',
      { class: `phase ${name}` },
      element('span', { class: 'swatch', 'aria-hidden': 'true' }),
      element('span', { class: 'quiet' }, phaseNames[name]),
      ' ',
      element('strong', {}, label),
    ),
  );
}
