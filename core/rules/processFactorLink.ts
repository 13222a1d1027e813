import { factorSections, factorsOf, lostTimes } from '../factors';
import type { DocumentRule } from './rule';

/** Lines of a section that people write by hand; longer ones are not read at each keystroke. */
const longest = 1000;

/** A time that leads from a factor to nowhere: the entry was corrected or taken out, or was never written. */
export const processFactorLink: DocumentRule = {
  id: 'process-factor-link',
  summary: 'The times that a contributing factor names are those of timeline entries.',
  severity: 'hint',
  scope: 'document',
  *check(postMortem, { declared }) {
    if (!declared || factorSections(postMortem).some(({ line, end }) => end - line > longest)) return;
    for (const factor of factorsOf(postMortem)) {
      for (const { time, range } of lostTimes(postMortem, factor)) {
        yield {
          range,
          message: `No entry of the timeline has the time ${time}. Correct the time, or add what happened then.`,
        };
      }
    }
  },
};
