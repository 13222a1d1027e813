import { curesOf } from '../../core/cure';
import type { Problem } from '../../core/rules';
import { rotationChecklistCommand } from '../../protocol';
import type { Client } from '../client';
import { toWorkspaceEdit } from '../convert';
import type { OpenDocument } from '../documents';
import type { Checked } from '../findings';
import type { Offer } from './offer';

/** What can be put in the place of something sensitive; the edits are worked out for the one that is chosen. */
export function cureOffers(
  document: OpenDocument,
  { postMortem }: Checked,
  problems: readonly Problem[],
  client: Client,
): readonly Offer[] {
  return problems.flatMap(problem =>
    curesOf(postMortem, problem).map(({ title, preferred, needsRotation, edits }): Offer => {
      const command = { title: 'Open rotation checklist', command: rotationChecklistCommand };
      return {
        title,
        kind: 'quickfix',
        problems: [problem],
        preferred,
        ...(needsRotation && client.opensChecklist ? { command } : {}),
        edit: () => toWorkspaceEdit(document, edits(), client),
      };
    }),
  );
}
