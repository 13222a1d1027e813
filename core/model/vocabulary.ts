/** The words of the process: kinds, milestones, aims, statuses and fields, as lists that a newcomer can read. */

/** What an entry tells: something done, something seen, or what people understood at that moment. */
export const kinds = ['action', 'effect', 'understanding'] as const;
export type Kind = (typeof kinds)[number];

/** The marks of an incident, in the order in which they are expected. */
export const milestones = [
  'start',
  'announced',
  'detected',
  'engaged',
  'mitigated',
  'resolved',
  'declared over',
] as const;
export type Milestone = (typeof milestones)[number];

/** The four aims of remediation, as they are written in an action item. */
export const aims = ['likelihood', 'detection and response', 'handling and training', 'validation'] as const;
export type Aim = (typeof aims)[number];

export const statuses = ['draft', 'review', 'published'] as const;
export type Status = (typeof statuses)[number];

/** The fields of a post-mortem's metadata, as they are written in front matter. */
export const fieldNames = [
  'title',
  'status',
  'severity',
  'announced',
  'declared-over',
  'zone',
  'facilitator',
  'note-taker',
  'participants',
  'components',
  'restricted-document',
  'follow-up',
] as const;
export type FieldName = (typeof fieldNames)[number];

/** What an action item says beside its text. */
export interface ActionItemFields {
  readonly aim?: Aim;
  readonly owner?: string;
  /** `YYYY-MM-DD` */
  readonly due?: string;
  readonly priority?: string;
  readonly ticket?: string;
}
