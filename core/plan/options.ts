export interface PlanOptions {
  /** Epoch milliseconds. */
  readonly now: number;
}
