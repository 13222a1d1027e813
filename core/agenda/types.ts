import type { SummaryAction } from '../library/summary';

/** A post-mortem in which something is left to do. All text is hostile and to be shown as text only. */
export interface AgendaDocument {
  /** The document's URI or path. */
  readonly key: string;
  readonly title: string;
  readonly titleLine: number;
  /** Of the incident, `YYYY-MM-DD`. */
  readonly date?: string;
  /** Open first, overdue before others; done ones last. */
  readonly items: readonly AgendaItem[];
  readonly open: number;
  readonly overdue: number;
  /** The day of a review that is to be held by now, `YYYY-MM-DD`. */
  readonly review?: string;
}

export interface AgendaItem extends SummaryAction {
  readonly overdue: boolean;
}
