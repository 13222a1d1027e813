import type { PostMortem } from '../document/postMortem';
import { factorLinks, factorSections, factorsOf } from '../factors';
import { farthestEnd } from '../model/nesting';
import { plainText } from '../text';
import { isSensitive } from './sensitiveLines';
import type { FactorsView } from './types';

/** The contributing factors, each with its theme and the entries that its times lead to. */
export function factorsView(postMortem: PostMortem, lines: ReadonlySet<number>): FactorsView {
  const { sections, timeline } = postMortem;
  const own = factorSections(postMortem);
  const endFrom = farthestEnd(own);
  const headings = sections.filter(({ form, line, end }) => form === 'heading' && end <= endFrom(line - 1));
  const ranks = new Map(
    timeline?.timeline.entries.map((entry, rank) => [entry.lines.start + timeline.line, rank] as const),
  );
  return {
    ...(own[0] !== undefined && { line: own[0].line }),
    items: factorsOf(postMortem).map(factor => {
      const { line, end, text, form } = factor;
      const theme = headings.findLast(each => each.line < line && line < each.end);
      const entries = factorLinks(postMortem, factor).flatMap(({ line: at }) => ranks.get(at) ?? []);
      const hides = isSensitive(lines, line, end) ?? (theme && isSensitive(lines, theme.line));
      return {
        line,
        text,
        ...(theme !== undefined && { theme: plainText(theme.text) }),
        ...(form !== 'item' && { fixed: true as const }),
        ...(entries.length > 0 && { entries: [...new Set(entries)] }),
        ...(hides && { sensitive: true }),
      };
    }),
  };
}
