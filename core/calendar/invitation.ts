import type { PostMortem } from '../document/postMortem';
import { type MeetingPreset, presetNamed, totalMinutes } from '../meeting/agenda';
import { meetingSummary, meetingWords } from '../meeting/invitation';
import { remediationItems } from '../remediation';
import type { Problem } from '../rules';
import { sensitiveKind } from '../sensitive';
import { fingerprint } from '../text';
import { formatDay, formatLocal, instantOf, localOf, type Zone, zoneOf } from '../timeline';
import { calendarText } from './calendarText';
import { statedStart, suggestedDay } from './start';
import type { InvitationKind } from './types';

/** What somebody wants an invitation for. */
export interface InvitationWish {
  readonly kind: InvitationKind;
  /** `2026-05-08 15:00` in the zone that an earlier answer named; absent where nobody was asked yet. */
  readonly start?: string;
  /** The name of the meeting's agenda; the usual one where absent. */
  readonly preset?: string;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The IANA name of the reader's zone, for documents that name none. */
  readonly readerZone?: string;
  /** What tells the document from all others, such as its path; never shown. */
  readonly identity: string;
  /** The findings of the document: a title that holds one of them stays out. */
  readonly problems: readonly Problem[];
}

export type Invitation =
  /** The document does not say when: `suggested` is a start to change, in `zone`. */
  | { readonly type: 'asks'; readonly suggested: string; readonly zone: string }
  /** The file's name and text; `date` is the day on which it is, in the document's zone. */
  | { readonly type: 'made'; readonly fileName: string; readonly text: string; readonly date: string }
  | { readonly type: 'refused'; readonly reason: string };

/** In minutes. */
const reviewLength = 30;

/**
 * The invitation as the text of an .ics file, once it is known when. No name, item or address of the document gets
 * into it, and the title only where nothing sensitive was found there.
 */
export function invitationFor(postMortem: PostMortem, wish: InvitationWish): Invitation {
  const zone = zoneFor(postMortem, wish);
  const start = wish.start === undefined ? statedStart(postMortem, wish.kind, zone) : readStart(wish.start, zone);
  if (wish.start !== undefined && start === undefined)
    return { type: 'refused', reason: 'This is no time. Write it like 2026-05-08 15:00.' };
  if (start === undefined || (wish.start === undefined && start < wish.now)) {
    const local = suggestedDay(postMortem, wish.kind, localOf(wish.now, zone)) + tenOClock;
    return { type: 'asks', suggested: formatLocal(local), zone: zone.label };
  }
  const { kind, now, identity } = wish;
  const preset = presetNamed(wish.preset, postMortem.settings.meeting.presets);
  const minutes = kind === 'meeting' ? totalMinutes(preset) : reviewLength;
  const text = calendarText({
    uid: `${fingerprint(`${kind}\n${identity}`)}-${kind}@postmortem`,
    sequence: sequenceAt(now),
    stamp: now,
    start,
    end: start + minutes * 60_000,
    ...wordsFor(postMortem, wish, preset),
  });
  const baseName = fileNameOf(postMortem).replace(/\.(?:md|markdown)$/i, '');
  return { type: 'made', fileName: `${baseName}-${kind}.ics`, text, date: formatDay(localOf(start, zone)) };
}

const tenOClock = 10 * 3_600_000;

function zoneFor({ context }: PostMortem, { readerZone }: InvitationWish): Zone {
  const readers = readerZone === undefined ? undefined : zoneOf(readerZone);
  return context.zone ?? readers ?? { type: 'offset', minutes: 0, label: 'UTC' };
}

/** The instant of a local time as it was typed; `undefined` where there is no such day or time. */
function readStart(typed: string, zone: Zone): number | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})[ T]{1,3}(\d{1,2}):(\d{2})$/.exec(typed.trim());
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = match.slice(1).map(Number);
  const local = Date.UTC(year, month - 1, day, hour, minute);
  return formatLocal(local) === `${typed.trim().slice(0, 10)} ${String(hour).padStart(2, '0')}:${match[5]}`
    ? instantOf(local, zone)
    : undefined;
}

/** Rises with every version, whoever makes it and wherever: seconds since 2020, which RFC 5545 can count until 2088. */
function sequenceAt(now: number): number {
  return Math.max(0, Math.floor((now - Date.UTC(2020, 0, 1)) / 1000));
}

function wordsFor(
  postMortem: PostMortem,
  { kind, problems }: InvitationWish,
  preset: MeetingPreset,
): { readonly summary: string; readonly description: string } {
  const isNamed = !titleIsSensitive(postMortem, problems);
  const title = isNamed ? postMortem.title : 'an incident';
  const document = isNamed ? [`Document: ${fileNameOf(postMortem)}`] : [];
  if (kind === 'meeting') {
    return {
      summary: meetingSummary(title),
      description: [meetingWords(preset), ...document].join('\n\n'),
    };
  }
  const items = remediationItems(postMortem);
  const open = items.filter(({ done }) => !done).length;
  return {
    summary: `Follow-up review: ${title}`,
    description: [
      'Some time after the incident we look at what became of the remediation.',
      `Open when this was written: ${open} of ${items.length} ${items.length === 1 ? 'item' : 'items'}.`,
      ...document,
    ].join('\n\n'),
  };
}

/** Whether something sensitive was found where the title stands: its heading or its field. */
function titleIsSensitive({ titleLine, metadata }: PostMortem, problems: readonly Problem[]): boolean {
  const lines = [titleLine, metadata.fields.get('title')?.range.start.line];
  return problems.some(({ ruleId, range }) => sensitiveKind(ruleId) !== undefined && lines.includes(range.start.line));
}

function fileNameOf({ path }: PostMortem): string {
  return path.slice(path.lastIndexOf('/') + 1) || 'post-mortem';
}
