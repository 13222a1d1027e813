import type { PostMortem } from '../document/postMortem';
import { sectionById } from '../model/sections';
import { remediationItems } from '../remediation';
import { noneNeededIn } from '../remediation/noneNeeded';
import { isSensitive } from './sensitiveLines';
import type { ActionItemView, RemediationView } from './types';

/** The action items and the aims that need none. */
export function remediationView(postMortem: PostMortem, sensitive: ReadonlySet<number>): RemediationView {
  const section = sectionById(postMortem.sections, 'remediation');
  if (section === undefined) return { items: [] };
  const none = noneNeededIn(postMortem);
  const items = actionItemsOf(postMortem, sensitive).filter(({ line }) => none.every(each => each.line !== line));
  const noneNeeded = none.map(({ aim, reason, line }) => ({
    aim,
    reason,
    ...(isSensitive(sensitive, line) && { sensitive: true as const }),
  }));
  return { line: section.line, items, ...(none.length > 0 && { noneNeeded }) };
}

/** The action items for people. */
function actionItemsOf(postMortem: PostMortem, sensitive: ReadonlySet<number>): readonly ActionItemView[] {
  return remediationItems(postMortem).map(({ end, range: _, source: __, ...item }) => ({
    ...item,
    ...(isSensitive(sensitive, item.line, end) && { sensitive: true }),
  }));
}
