import { remediationItems } from '../remediation';
import { repeatedItems } from '../remediation/sameItems';
import type { DocumentRule } from './rule';

/** Two items for one thing are done twice or, each left to the other's owner, not at all. */
export const remediationRepeated: DocumentRule = {
  id: 'remediation-repeated',
  summary: 'No two action items say the same.',
  severity: 'information',
  scope: 'document',
  *check(postMortem) {
    for (const { item, earlier } of repeatedItems(remediationItems(postMortem))) {
      yield {
        range: item.range,
        names: earlier.line,
        message: `Line ${earlier.line + 1} has an item that says the same. Take one out, or say what differs.`,
      };
    }
  },
};
