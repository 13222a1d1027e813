import type { Kind, Milestone } from '../model/vocabulary';
import type { DurationView } from '../view/types';

/** One for each kind of entry, and one for entries without. */
export type Lane = Kind | 'other';

/** Lanes in the order in which they are drawn. */
export const lanes: readonly Lane[] = ['effect', 'action', 'understanding', 'other'];

/** What a timeline lane is called. */
export const laneNames: { readonly [lane in Lane]: string } = {
  effect: 'Effect',
  action: 'Action',
  understanding: 'Understanding',
  other: 'Other',
};

/** The marks of an incident as titles. */
export const milestoneNames: { readonly [name in Milestone]: string } = {
  start: 'Start',
  announced: 'Announced',
  detected: 'Detected',
  engaged: 'Engaged',
  mitigated: 'Mitigated',
  resolved: 'Resolved',
  'declared over': 'Declared over',
};

/** The phases of an incident, by the word that says what they led to. */
export const phaseNames: { readonly [name in DurationView['name']]: string } = {
  detect: 'To detect',
  mitigate: 'To mitigate',
  resolve: 'To resolve',
};
