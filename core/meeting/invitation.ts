import { type MeetingPreset, meetingSteps, totalMinutes } from './agenda';

/** What each step is about, for an agenda. */
const stepWords = {
  opening: 'Opening: how we talk today',
  timeline: 'Timeline: what happened, and what is missing',
  factors: 'Contributing factors: what came together',
  remediation: 'Remediation: proposals, then priorities and owners',
  close: 'Close: open questions and the follow-up review',
} as const;

/** What an invitation tells; names and titles as they are in the document. */
export interface Invitation {
  readonly title: string;
  readonly facilitator?: string;
  readonly noteTaker?: string;
  readonly preset: MeetingPreset;
}

/** An invitation as plain text, to be pasted anywhere. Nothing of the incident stands in it but the title. */
export function invitationText({ title, facilitator, noteTaker, preset }: Invitation): string {
  const roles = [
    ...(facilitator ? [`Facilitator: ${facilitator}`] : []),
    ...(noteTaker ? [`Notes: ${noteTaker}`] : []),
  ];
  return [meetingSummary(title), '', meetingWords(preset), ...(roles.length === 0 ? [] : ['', ...roles]), ''].join(
    '\n',
  );
}

/** What the appointment is called. */
export function meetingSummary(title: string): string {
  return /post-?mortem/i.test(title) ? title : `Post-mortem: ${title}`;
}

/** Why people are invited, what to do beforehand, and the agenda: the same words in every form of the invitation. */
export function meetingWords(preset: MeetingPreset): string {
  return [
    'You are invited because you took part, or because your view would help us to understand. We look at how it came about, not at who did it.',
    'Please read the document beforehand, and add to its timeline what you did, saw or believed at the time.',
    '',
    `Agenda (${totalMinutes(preset)} minutes)`,
    ...meetingSteps.map(step => `- ${preset[step]} min  ${stepWords[step]}`),
  ].join('\n');
}
