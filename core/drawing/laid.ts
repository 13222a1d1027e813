import type { DurationView, MilestoneView } from '../view/types';
import type { Axis } from './axis';
import type { Clock } from './clock';
import type { Drawing } from './drawing';
import type { Measure } from './wrap';

export interface LayoutOptions {
  /** Pixels of the whole drawing. */
  readonly width: number;
  /** Pixels of a text row. */
  readonly row: number;
  /** The clock of the zone in which times are shown. */
  readonly clock: Clock;
  readonly measure: Measure;
  /** Rows of words in a lane, at most; 6 where nothing is said. */
  readonly labelRows?: number;
  /** The words of a milestone's line and of a phase, in the zone that is shown. */
  readonly milestoneText: (milestone: MilestoneView) => string;
  readonly phaseText: (duration: DurationView) => string;
}

/** A timeline laid out over all of its axis, of which a drawing shows a part. */
export interface LaidTimeline {
  readonly drawing: Drawing;
  readonly axis: Axis;
  readonly options: LayoutOptions;
  /** The document tells on which days its times are. */
  readonly isDated: boolean;
}
