import { isCollection, isScalar, parseDocument, visit } from 'yaml';
import type { DocumentText } from './documentText';
import { covers, type Span, type Unit } from './span';

/**
 * A value in the front matter. It goes alone between quotes, in a text block, and behind other words; where the
 * brackets of its marker would begin a list, all of its scalar goes.
 */
export function frontMatterUnit({ text, store, startOf }: DocumentText, place: Span): Unit {
  const body = startOf(1);
  const end = startOf((store.chunks[0]?.lines.length ?? 1) - 1);
  const document = parseDocument(text.slice(body, end), { logLevel: 'silent', uniqueKeys: false });
  let unit: Unit = { ...place, form: 'plain' };
  visit(document, (_key, node, above) => {
    if (!isScalar(node) || node.type !== 'PLAIN' || node.range == null) return undefined;
    const scalar = { start: node.range[0] + body, end: node.range[1] + body };
    if (!covers(scalar, place)) return undefined;
    const inList = above.some(each => isCollection(each) && each.flow === true);
    if (inList || place.start === scalar.start) unit = { ...scalar, form: 'quoted' };
    return visit.BREAK;
  });
  return unit;
}
