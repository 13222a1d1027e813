import type { PostMortem } from '../document/postMortem';
import { type RemediationItem, remediationItems } from '../remediation';

/** The item with these words: on its line, or where it moved to; `undefined` where it is gone or there are several. */
export function findItem(postMortem: PostMortem, line: number, expected: string): RemediationItem | undefined {
  const same = remediationItems(postMortem).filter(item => item.text === expected);
  return same.find(item => item.line === line) ?? (same.length === 1 ? same[0] : undefined);
}
