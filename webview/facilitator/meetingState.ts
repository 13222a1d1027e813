import { type MeetingClock, stoppedClock } from '../../core/meeting/clock';
import type { SeenBeforeResult, ToWebview } from '../../protocol';
import type { Drafts, Sent } from './drafts';
import type { DrawerId } from './drawers';
import { type Marks, noMarks } from './marks';
import type { Step } from './words';

type Shown = Extract<ToWebview, { type: 'view' }>;

/** What survives closing and reloading the panel. */
export interface Kept {
  readonly step: Step;
  /** Rank of the timeline entry that is talked about. */
  readonly entry: number;
  readonly wasRead: boolean;
  readonly clock: MeetingClock;
  readonly marks: Marks;
  /** What lies over the lower part of the screen. */
  readonly drawer?: DrawerId;
  readonly drafts: Drafts;
  /** Forms of action items that are open. */
  readonly open: readonly string[];
  /** The meeting is the follow-up review. */
  readonly isFollowUp?: true;
  /** Forms that wait for an answer, by the id of their act; after a reload the extension is asked what became of them. */
  readonly waiting: { readonly [id: string]: Sent };
}

export interface MeetingState extends Kept {
  readonly uri?: string;
  readonly document?: Shown;
  readonly unavailable?: string;
  readonly now: number;
  /** Until when the clock's notices were spoken. */
  readonly heardAt: number;
  /** Why a form was refused, by form. */
  readonly refusals: { readonly [form: string]: string };
  /** What was written last, until it is undone. */
  readonly written?: Sent;
  /** What earlier post-mortems have in common with this one, once somebody asked. */
  readonly seen?: SeenBeforeResult | 'asked';
  /** Texts came back that an earlier panel kept; said until the next thing is written. */
  readonly isRestored?: true;
  /** When something was sent since which nothing at all has come from the extension. */
  readonly unansweredSince?: number;
  /** That is long ago, and was told. */
  readonly isUnanswered?: true;
  /** For the live region. */
  readonly announcement: string;
}

/** Before the document is known. */
export const initialState: MeetingState = {
  step: 'preparation',
  entry: 0,
  wasRead: false,
  drafts: {},
  open: [],
  clock: stoppedClock,
  marks: noMarks,
  now: 0,
  heardAt: 0,
  waiting: {},
  refusals: {},
  announcement: '',
};
