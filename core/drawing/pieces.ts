/** A piece of time that something occupies, in epoch milliseconds; equal ends are a point. */
export interface Occupied {
  readonly start: number;
  readonly end: number;
}

/** A piece of the axis: instants in epoch milliseconds, places in pixels. */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
}

/** Part of time, in epoch milliseconds. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}
