import type { SectionId } from '../model/sectionNames';
import type { Severity } from '../settings/types';
import type { BlamelessId } from './types';

/** A rule about language. */
export interface BlamelessKind {
  readonly id: BlamelessId;
  /** One sentence for people who look the rule up. */
  readonly summary: string;
  readonly severity: Severity;
  /** Where such words are right. */
  readonly silentIn: readonly SectionId[];
}

/** The rules about language, the gravest first: of a sentence's phrases only the gravest is told. */
export const blamelessKinds: readonly BlamelessKind[] = [
  {
    id: 'blameless-individual',
    summary: 'No single person stands as the cause; a role says what readers need to know.',
    severity: 'information',
    silentIn: ['remediation'],
  },
  {
    id: 'blameless-judgement',
    summary: 'Work is described as it was done, not measured against what is known now.',
    severity: 'information',
    silentIn: ['remediation'],
  },
  {
    id: 'blameless-human-error',
    summary: 'A slip is where the analysis starts, not the cause at its end.',
    severity: 'information',
    silentIn: [],
  },
  {
    id: 'blameless-hindsight',
    summary: 'Nothing is called obvious that only the outcome made so.',
    severity: 'information',
    silentIn: ['remediation', 'lucky'],
  },
  {
    id: 'blameless-counterfactual',
    summary: 'The text tells what happened, not what should, could or would have happened.',
    severity: 'information',
    silentIn: ['remediation', 'lucky', 'went-well'],
  },
  {
    id: 'blameless-why-question',
    summary: 'Questions ask how and what; "why did you" and "who did it" ask for a defence.',
    severity: 'information',
    silentIn: ['remediation'],
  },
  {
    id: 'blameless-good-intention',
    summary: 'A lesson changes the system; to be more careful is a wish.',
    severity: 'information',
    silentIn: ['remediation'],
  },
  {
    id: 'blameless-alarm',
    summary: 'Facts need no words of alarm.',
    severity: 'information',
    silentIn: [],
  },
];

/** What other people wrote, or nobody wrote as prose: nothing is said about it. */
export const foreignSections: readonly SectionId[] = ['participants', 'supporting', 'messaging', 'durations'];

/** Where the cells of a table are the writers' own words; other tables list what tools and vendors say. */
export const tableSections: readonly SectionId[] = [
  'timeline',
  'contributing-factors',
  'went-wrong',
  'lessons',
  'detection',
  'resolution',
];

const byId: ReadonlyMap<string, BlamelessKind> = new Map(blamelessKinds.map(kind => [kind.id, kind]));

/** The kind of that id; `undefined` for every other rule. */
export function blamelessKind(id: string): BlamelessKind | undefined {
  return byId.get(id);
}
