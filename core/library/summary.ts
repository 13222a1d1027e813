import type { Factor } from '../factors';
import type { ActionItemFields, Status } from '../model/vocabulary';
import type { DurationView } from '../view/types';

/** One post-mortem as plain data, for those who look at many. All text is hostile and to be shown as text only; lines are 0-based. */
export interface Summary {
  readonly title: string;
  readonly titleLine: number;
  /** The document says of itself that it is a post-mortem. */
  readonly declared: boolean;
  /** The day of the incident in the document's zone, `YYYY-MM-DD`; absent where the document does not tell. */
  readonly date?: string;
  /** As written. */
  readonly severity?: string;
  /** Absent where it is none of the process. */
  readonly status?: Status;
  /** The phases of which the document tells both ends. */
  readonly durations: readonly DurationView[];
  readonly factors: readonly SummaryFactor[];
  readonly components: readonly SummaryComponent[];
  readonly actions: readonly SummaryAction[];
  readonly followUp: SummaryFollowUp;
}

export interface SummaryFactor {
  readonly line: number;
  readonly text: string;
  readonly form: Factor['form'];
}

export interface SummaryComponent {
  readonly line: number;
  /** As written. */
  readonly name: string;
}

export interface SummaryAction extends ActionItemFields {
  readonly line: number;
  readonly text: string;
  readonly done: boolean;
}

/** As `YYYY-MM-DD`: what the document states, two months after the end of the incident, and the last review that was held. */
export interface SummaryFollowUp {
  readonly stated?: string;
  readonly due?: string;
  readonly held?: string;
}
