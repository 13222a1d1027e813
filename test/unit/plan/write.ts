import { readPostMortem } from '../../../core/document/postMortem';
import { type DocumentAction, planAction } from '../../../core/plan';
import { defaults } from '../../../core/settings';
import { applyEdits } from '../../../core/text';

/** The document after an action; a refusal stands as `refused: reason`. The clock stands at 2026-03-08 14:20 UTC. */
export function write(markdown: string, action: DocumentAction): string {
  const postMortem = readPostMortem(markdown, 'notes/incident.md', defaults);
  const plan = planAction(postMortem, action, { now: Date.UTC(2026, 2, 8, 14, 20) });
  return plan.type === 'refused' ? `refused: ${plan.reason}` : applyEdits(markdown, plan.edits);
}
