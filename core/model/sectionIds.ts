/** Our ids of sections, in the order in which the process goes through a post-mortem; used to find a place, never to judge. */
export const sectionIds = [
  'summary',
  'impact',
  'timeline',
  'detection',
  'trigger',
  'contributing-factors',
  'resolution',
  'went-well',
  'went-wrong',
  'lucky',
  'lessons',
  'remediation',
  'follow-up',
  'participants',
  'durations',
  'supporting',
  'messaging',
  'meeting',
] as const;
export type SectionId = (typeof sectionIds)[number];
