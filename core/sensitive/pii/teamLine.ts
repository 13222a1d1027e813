/** Whether the line up to `at` begins with a label of those who took part in the work or wrote of it. */
export function isTeamLine(text: string, at: number): boolean {
  return team.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at));
}

const team =
  /^[\s>|*_-]{0,12}(?:participants?|attendees?|attendance|present|facilitators?|moderators?|note[- ]?takers?|scribes?|authors?|(?:created|prepared|written|edited) by|by|owners?|reviewers?|responders?|people|(?:incident )?commanders?|ic|leads?|on-?call|comms(?: lead)?|roles?)(?:\*\*|__)?\s?[:|]/i;
