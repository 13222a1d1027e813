import type { FunctionComponent } from 'preact';
import type { Meeting } from '../meeting';
import type { Step } from '../words';
import { Close } from './close';
import { Factors } from './factors';
import { Opening } from './opening';
import { Preparation } from './preparation';
import { Remediation } from './remediation';
import { TimelineStep } from './timelineStep';

/** What each step shows, under its own title. */
export const screens: {
  readonly [step in Step]: {
    readonly title: string;
    readonly Screen: FunctionComponent<{ readonly meeting: Meeting }>;
  };
} = {
  preparation: { title: 'Before the meeting', Screen: Preparation },
  opening: { title: 'The prime directive', Screen: Opening },
  timeline: { title: 'What happened', Screen: TimelineStep },
  factors: { title: 'What contributed', Screen: Factors },
  remediation: { title: 'What we will do', Screen: Remediation },
  close: { title: 'How we close', Screen: Close },
};
