import type { Milestone } from '../model/vocabulary';
import type { Certainty, DurationView } from '../view/types';
import type { Lane } from './names';
import type { Piece, TimeRange } from './pieces';

/**
 * The timeline's drawing as numbers and words: all lengths in pixels from the top left corner, all texts hostile. What
 * reaches beyond the sides between `left` and `width` belongs to a part that is not in sight, and is to be clipped.
 */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Height of a row of text. */
  readonly row: number;
  /** Left edge of the axis; lane names stand before it where there is room. */
  readonly left: number;
  /** Pixels that the axis takes from there. */
  readonly axisWidth: number;
  /** Lanes and their lines lie between these; the axis is drawn at `bottom`, its texts below. */
  readonly top: number;
  readonly bottom: number;
  readonly view: AxisView;
  readonly lanes: readonly LaneBand[];
  readonly marks: readonly Mark[];
  readonly folds: readonly Fold[];
  readonly labels: readonly DrawnLabel[];
  readonly milestones: readonly MilestoneLine[];
  readonly phases: readonly PhaseBand[];
  readonly ticks: readonly Tick[];
  readonly dates: readonly DateMark[];
  readonly clockChanges: readonly ClockChange[];
  readonly silences: readonly (Piece & { readonly label: string })[];
}

/** The part of the axis that is in sight. */
export interface AxisView {
  /** Where an instant lies, also left and right of what is in sight. */
  at(instant: number): number;
  instantAt(x: number): number;
  readonly pixelsPerMillisecond: number;
  /** What is in sight, and all that there is. */
  readonly visible: TimeRange;
  readonly whole: TimeRange;
  /** All of it is in sight. */
  readonly isFitted: boolean;
}

export interface LaneBand {
  readonly lane: Lane;
  /** Empty for the only lane of entries without kinds. */
  readonly name: string;
  readonly top: number;
  readonly bottom: number;
  /** Middle of the row of marks nearest to the top. */
  readonly markY: number;
}

export interface Mark {
  /** Rank of the entry. */
  readonly index: number;
  readonly lane: Lane;
  readonly certainty: Certainty;
  readonly x: number;
  readonly y: number;
  /** Right end of a range or of a day; equal to `x` otherwise. */
  readonly endX: number;
  readonly starred: boolean;
  /** The gravest finding on the entry. */
  readonly finding?: 'warning' | 'note';
}

/** Entries too near to each other to be drawn one by one, as their count. */
export interface Fold {
  /** Ranks of the entries in the order of their times. */
  readonly indexes: readonly number[];
  readonly lane: Lane;
  /** Middle of the box, which is `width` wide. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** What to zoom to; equal ends where all happened at one moment. */
  readonly range: TimeRange;
  readonly starred: boolean;
  readonly finding?: 'warning' | 'note';
}

export interface DrawnLabel {
  /** Rank of the entry whose words these are. */
  readonly index: number;
  /** Left edge of the text, and the middle of its first line; each further line stands a row below. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly lines: readonly string[];
  /** Which edge of the text its lines share: the one beside the leader. */
  readonly align: 'start' | 'end';
  /** A key moment. */
  readonly strong: boolean;
  /** The line from the mark to the words. */
  readonly leader: { readonly x: number; readonly top: number; readonly bottom: number };
}

export interface MilestoneLine {
  readonly milestone: Milestone;
  readonly x: number;
  /** The words; absent where there is no room. Their middle stands at `y`, their left edge at `textX`. */
  readonly text?: string;
  readonly textX: number;
  readonly y: number;
}

export interface PhaseBand {
  readonly name: DurationView['name'];
  readonly left: number;
  readonly right: number;
  /** Its name and duration where they fit, the duration alone where only that fits; stands in the middle of what is in sight. */
  readonly text?: string;
  readonly textX: number;
}

export interface Tick {
  readonly x: number;
  /** `14:05`, `14:05:30`, or `9 Mar` where the step is a day or more. */
  readonly label: string;
}

/** The words of the second row: a day at midnight, or a year. */
export interface DateMark {
  readonly x: number;
  /** Left edge of the words. */
  readonly textX: number;
  readonly width: number;
  readonly label: string;
  /** A line is drawn here: the day begins. Otherwise the words only say which day it is. */
  readonly isBoundary: boolean;
}

/** Clocks of the zone that is shown are put forward or back. */
export interface ClockChange {
  readonly x: number;
  /** `Clocks +1 h` */
  readonly label: string;
}
