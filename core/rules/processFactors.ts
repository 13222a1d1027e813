import type { PostMortem } from '../document/postMortem';
import { isDraft } from '../document/running';
import { type Factor, factorSections, factorsOf } from '../factors';
import { blocksIn } from '../model/sections';
import type { DocumentRule } from './rule';

/** One factor alone is a root cause by another name: it ends the search for what else had to come together. */
export const processFactors: DocumentRule = {
  id: 'process-factors',
  summary: 'More than one contributing factor is named.',
  severity: 'hint',
  missing: true,
  scope: 'document',
  *check(postMortem, { declared }) {
    if (!declared || isDraft(postMortem)) return;
    // A long section holds more than one, and is not read at each keystroke.
    if (factorSections(postMortem).some(({ line, end }) => end - line > longest)) return;
    const [factor, ...others] = factorsOf(postMortem);
    if (factor === undefined || others.length > 0 || !isOne(postMortem, factor)) return;
    yield {
      range: factor.range,
      message:
        'Several things had to come together. What else made it possible, likelier, longer or harder to see? Name that too.',
    };
  },
};

/** Lines of a section that may hold but one factor. */
const longest = 100;

/** Whether the factor is surely one alone: a sentence or two that names no other place, with nothing below or beside it. */
function isOne(postMortem: PostMortem, { text, form, range, end }: Factor): boolean {
  const sentences = text.split(/[.!?;](?=\s)/).length;
  if (form !== 'item' && form !== 'row' && form !== 'prose') return false;
  if (sentences > (form === 'prose' ? 1 : 2) || text.split(/\s+/).length < 3 || unsettled.test(text)) return false;
  if (end > range.end.line + 1) return false;
  const { store } = postMortem;
  for (let { line } = range.start; line <= range.end.line; line += 1) {
    if (/\]\(|\]\[|https?:/.test(store.lineAt(line))) return false;
  }
  const blocks = factorSections(postMortem).flatMap(section => blocksIn(store, section).flatMap(each => each.blocks));
  return !blocks.some(({ type }) => type === 'code' || type === 'quote');
}

/** What stands where nothing is known yet. */
const unsettled =
  /^(?:tb[ad]|to ?do|none|n\/?a|unknown|not (?:yet )?known|pending|see|to be |(?:still )?(?:under|being) investigat)/i;
