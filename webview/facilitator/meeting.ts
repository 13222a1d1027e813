import type { DocumentAction } from '../../core/plan/action';
import type { FromWebview } from '../../protocol';
import type { Drafts } from './drafts';
import type { MeetingState } from './meetingState';
import type { MeetingEvent } from './state';

/** What every part of the screen gets: the meeting as it is, and what it may do. */
export interface Meeting {
  readonly state: MeetingState;
  dispatch(event: MeetingEvent): void;
  post(message: FromWebview): void;
  /** Asks for something to be written; `form` gets the answer, and its texts go once they are in the document. */
  write(action: DocumentAction, form: string, becomes?: string): void;
}

/** Whether the document can be written to at the moment. */
export function isWritable({ document, unavailable }: MeetingState): boolean {
  return document?.writable === true && unavailable === undefined;
}

/** What a form's fields hold, by name: the typed text, else what the field shows by itself. */
export function shownValue(drafts: Drafts, form: string, name: string, shown = ''): string {
  return drafts[`${form}/${name}`] ?? shown;
}
