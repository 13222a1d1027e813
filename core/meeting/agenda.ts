/** The steps of the meeting in their order; "before" is the preparation and no part of its time. */
export const meetingSteps = ['opening', 'timeline', 'factors', 'remediation', 'close'] as const;
export type MeetingStep = (typeof meetingSteps)[number];

/** How the meeting's time is shared out: minutes for each step. */
export type Timeboxes = { readonly [step in MeetingStep]: number };

/** Timeboxes under a name that people choose by. */
export interface MeetingPreset extends Timeboxes {
  readonly name: string;
  /** Where the division comes from, for people. */
  readonly about?: string;
}

/** The first is used where nobody has chosen. Each sums up to what its name says. */
export const shippedPresets: readonly [MeetingPreset, ...MeetingPreset[]] = [
  {
    name: 'Four steps in 60 minutes',
    about: 'After 18F’s process for cloud.gov: half of the time for what happened.',
    opening: 3,
    timeline: 30,
    factors: 15,
    remediation: 9,
    close: 3,
  },
  {
    name: 'Mostly timeline, 60 minutes',
    about: 'After Etsy’s facilitation guide: remedies are only collected, and settled some days later.',
    opening: 5,
    timeline: 38,
    factors: 10,
    remediation: 4,
    close: 3,
  },
  {
    name: 'Timeline written beforehand, 60 minutes',
    about: 'After Heroku’s retrospective template: the timeline is only confirmed; causes get the time.',
    opening: 5,
    timeline: 15,
    factors: 25,
    remediation: 10,
    close: 5,
  },
  { name: 'Short, 30 minutes', opening: 2, timeline: 14, factors: 7, remediation: 5, close: 2 },
  { name: 'Long, 90 minutes', opening: 5, timeline: 42, factors: 22, remediation: 16, close: 5 },
];

/** The team's own presets and then the shipped ones; of two with one name the team's own counts. */
export function presetsOf(own: readonly MeetingPreset[]): readonly MeetingPreset[] {
  const names = new Set(own.map(({ name }) => name));
  return [...own, ...shippedPresets.filter(({ name }) => !names.has(name))];
}

/** The preset of that name; else the team's first one; else the shipped default. */
export function presetNamed(name: string | undefined, own: readonly MeetingPreset[]): MeetingPreset {
  return presetsOf(own).find(preset => preset.name === name) ?? own[0] ?? shippedPresets[0];
}

/** In minutes. */
export function totalMinutes(preset: Timeboxes): number {
  return meetingSteps.reduce((sum, step) => sum + preset[step], 0);
}
