import { peopleListedIn } from '../blameless/roster';
import type { PostMortem } from '../document/postMortem';
import { remember } from '../text';

/** Somebody whom the document names. */
export interface MeetingPerson {
  /** As it stands there. */
  readonly name: string;
  /** Behind the name, or by the team's settings. */
  readonly role?: string;
  /** Whether the timeline names them by the same words. */
  readonly inTimeline: boolean;
  readonly facilitates: boolean;
}

/** More people than these are no meeting. */
const most = 100;

/** Those whom fields, participants, owners and the timeline's handles name, and of the team's people those whom the timeline names. */
export const meetingPeople = remember((postMortem: PostMortem): readonly MeetingPerson[] => {
  const { settings, metadata } = postMortem;
  const told = timelineText(postMortem);
  const roles = new Map(settings.people.map(({ name, role }) => [keyOf(name), role]));
  const facilitators = new Set(
    peopleListedIn(metadata.fields.get('facilitator')?.value ?? '').map(({ name }) => keyOf(name)),
  );
  const found = new Map<string, MeetingPerson>();
  // An owner of many items is looked for once.
  const looked = new Map<string, boolean>();
  const isTold = (name: string) => {
    const is = looked.get(name) ?? isNamed(told, name);
    looked.set(name, is);
    return is;
  };
  const inTeam = settings.people.filter(({ name }) => isNamed(told, name));
  for (const { name, role } of [...peopleListedIn(postMortem), ...inTeam, ...handlesIn(told)]) {
    const key = keyOf(name);
    const known = found.get(key);
    const is = role ?? known?.role ?? roles.get(key);
    const facilitates = facilitators.has(key);
    if (known === undefined && found.size === most) continue;
    found.set(key, {
      name: known?.name ?? name,
      ...(is !== undefined && is !== 'facilitator' && is !== 'note-taker' && { role: is }),
      inTimeline: isTold(name),
      facilitates,
    });
  }
  return [...found.values()];
});

interface Named {
  readonly name: string;
  readonly role?: string;
}

function timelineText({ timelines }: PostMortem): string {
  return timelines
    .flatMap(({ timeline }) => timeline.lines.map(({ text }) => text))
    .join('\n')
    .slice(0, 200_000);
}

function handlesIn(told: string): readonly Named[] {
  return [...told.matchAll(/(?<![\p{L}\p{N}_@/.-])@[\p{L}\p{N}][\p{L}\p{N}_-]{1,38}(?![\p{L}\p{N}_/.@-])/gu)].flatMap(
    ([handle]) => peopleListedIn(handle),
  );
}

/** Whole words only, in the same case. */
function isNamed(told: string, name: string): boolean {
  for (let at = told.indexOf(name); at !== -1; at = told.indexOf(name, at + 1)) {
    const before = told[at - 1] ?? ' ';
    const after = told[at + name.length] ?? ' ';
    if (!/[\p{L}\p{N}_@-]/u.test(before) && !/[\p{L}\p{N}_-]/u.test(after)) return true;
  }
  return false;
}

function keyOf(name: string): string {
  return name.toLowerCase();
}
