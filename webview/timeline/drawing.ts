import type { Milestone } from '../../core/model/vocabulary';
import type { Certainty, DurationView } from '../../core/view';
import type { Lane } from '../shared/words';
import type { PlacedLabel } from './labels';
import type { Piece } from './scale';
import type { Tick } from './ticks';

/** The timeline's drawing as numbers and words, all lengths in pixels from the top left corner. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Left edge of the axis; lane names stand before it where there is room. */
  readonly left: number;
  /** Lanes and their lines lie between these. */
  readonly top: number;
  readonly bottom: number;
  readonly lanes: readonly LaneBand[];
  readonly marks: readonly Mark[];
  readonly labels: readonly DrawnLabel[];
  readonly milestones: readonly MilestoneLine[];
  readonly phases: readonly PhaseBand[];
  readonly ticks: readonly Tick[];
  readonly silences: readonly (Piece & { readonly label: string })[];
}

export interface LaneBand {
  readonly lane: Lane;
  readonly name: string;
  readonly top: number;
  readonly bottom: number;
}

export interface Mark {
  /** Rank of the entry. */
  readonly index: number;
  readonly lane: Lane;
  readonly certainty: Certainty;
  readonly x: number;
  readonly y: number;
  /** Right end of a range; equal to `x` otherwise. */
  readonly endX: number;
}

export interface DrawnLabel extends PlacedLabel {
  /** Rank of the entry. */
  readonly index: number;
  /** Middle of the text, and where its leader begins. */
  readonly y: number;
  readonly leaderTop: number;
}

export interface MilestoneLine {
  readonly milestone: Milestone;
  readonly x: number;
  /** The words; absent where there is no room. Their middle stands at `y`. */
  readonly text?: string;
  readonly textX: number;
  readonly y: number;
}

export interface PhaseBand {
  readonly name: DurationView['name'];
  readonly left: number;
  readonly right: number;
  readonly text?: string;
}
