import type { PostMortem } from '../document/postMortem';
import { remediationItems } from '../remediation';
import type { ActionItemView } from './types';

/** The action items for people; rows of a table can be read but not yet edited field by field. */
export function actionItemsOf(postMortem: PostMortem): readonly ActionItemView[] {
  return remediationItems(postMortem).map(({ end: _, range: __, source, ...item }) => ({
    ...item,
    readOnly: source.type === 'row',
  }));
}
