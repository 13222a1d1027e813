import { remediationItems } from '../remediation';
import { vagueQuestion } from '../remediation/vagueActions';
import type { DocumentRule } from './rule';

/** What promises effort cannot be seen to be done. A ticket or a due date says that somebody has drawn the limits. */
export const remediationVague: DocumentRule = {
  id: 'remediation-vague',
  summary: 'An action item names a change that can be seen to be done, not an intention.',
  severity: 'information',
  scope: 'document',
  *check(postMortem) {
    for (const { text, range, done, due, ticket } of remediationItems(postMortem)) {
      if (done || due !== undefined || ticket !== undefined) continue;
      const question = vagueQuestion(text);
      if (question !== undefined) yield { range, message: `It is hard to see when this is done. ${question}` };
    }
  },
};
