import type { Kind, Milestone } from '../../core/model/vocabulary';
import type { DurationView } from '../../core/view';

/** What a timeline lane is called: one for each kind, and one for entries without. */
export const laneNames: { readonly [lane in Lane]: string } = {
  effect: 'Effect',
  action: 'Action',
  understanding: 'Understanding',
  other: 'Other',
};
export type Lane = Kind | 'other';

/** Lanes in the order in which they are drawn. */
export const lanes: readonly Lane[] = ['effect', 'action', 'understanding', 'other'];

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

/** A problem's severity as a word; words of other severities are shown as they are. */
export function severityName(severity: string): string {
  return severity === 'information' || severity === 'hint' ? 'Note' : severity === 'error' ? 'Error' : 'Warning';
}
