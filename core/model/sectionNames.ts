/** The sections of a post-mortem: one name of ours for each, and the names that people give them. */

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
