import type { AllowedProblem, FileProblem } from './problem';

/** Everything that a call has to tell about documents. */
export interface Report {
  readonly problems: readonly FileProblem[];
  /** What comments allow; filled only for formats that show it. */
  readonly allowed: readonly AllowedProblem[];
  /** One line for each document that could not be used. */
  readonly complaints: readonly string[];
}

/** Where a report is shown. */
export interface ReportPlace {
  readonly colours: boolean;
  /** The folder from which names of files count. */
  readonly folder: string;
  /** The top of the checkout, absolute, in a workflow of GitHub. */
  readonly checkout?: string;
}
