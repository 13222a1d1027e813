import assert from 'node:assert/strict';
import { clockOf, type Drawing, type LayoutOptions, layTimeline, type TimeRange } from '../../../core/drawing';
import type { TimelineView } from '../../../core/view';

/** Pixels of a row and of a letter in these tests. */
export const row = 18;
export const letter = 7;

/** What the layout is asked for, with the same width for every letter. */
export function optionsFor(timeline: TimelineView, width: number): LayoutOptions {
  return {
    width,
    row,
    clock: clockOf(timeline.zoneId),
    measure: text => text.length * letter,
    milestoneText: ({ milestone, label }) => `${milestone} ${label}`,
    phaseText: ({ name, label }) => `${name} ${label}`,
  };
}

/** The drawing of a timeline that has one. */
export function lay(timeline: TimelineView, width: number, visible?: TimeRange): Drawing {
  const drawing = layTimeline(timeline, optionsFor(timeline, width), visible);
  assert.ok(drawing !== undefined);
  return drawing;
}
