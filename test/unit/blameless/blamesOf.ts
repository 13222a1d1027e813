import { readPostMortem } from '../../../core/document/postMortem';
import { linterFor } from '../../../core/lint';
import { defaults } from '../../../core/settings';

/** The rules about language that speak up in a text, in its order; the heading's rule is left out. */
export function blamesOf(text: string, settings = defaults): readonly string[] {
  return linterFor(settings)
    .lintAnyway(readPostMortem(text, 'incident.md', settings), { now: 0 })
    .map(({ ruleId }) => ruleId)
    .filter(id => id.startsWith('blameless-') && id !== 'blameless-single-cause');
}

/** The same for a paragraph of a section of which nothing special is known. */
export function blamesOfSentence(sentence: string): readonly string[] {
  return blamesOf(`# Incident: checkout errors\n\n## Analysis\n\n${sentence}\n`);
}
