import { before } from './context';

/** Whether a name at `at` is the team's own: its line begins with a label of those who took part, or it owns an item. */
export function isTeamLine(text: string, at: number): boolean {
  return team.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at)) || owner.test(before(text, at));
}

/** Whether a table's column with this label, as in `Owner: `, lists those who took part in the work. */
export function isTeamLabel(label: string): boolean {
  return team.test(label) || owner.test(label);
}

const team =
  /^[\s>|*_-]{0,12}(?:participants?|attendees?|attendance|present|facilitators?|moderators?|note[- ]?takers?|scribes?|authors?|(?:created|prepared|written|edited) by|by|owners?|reviewers?|responders?|people|(?:incident )?commanders?|ic|leads?|on-?call|comms(?: lead)?|roles?)(?:\*\*|__)?\s?[:|]/i;

/** Right before a name, anywhere in a line: "(aim: detect; owner: ". */
const owner =
  /(?<![a-zÀ-ӿ\d])(?:(?:owners?|assignees?|dri|responsible)[*_]{0,3}\s?[:|][*_]{0,3}|(?:owned by|assigned to):?)\s{0,3}["'[<*_]{0,3}$/i;
