import type { PostMortem } from '../document/postMortem';
import { type RemediationItem, remediationItems } from '../remediation';

/** The item with these words: on its line, or where it moved to; `undefined` where it is gone or there are several. */
export function findItem(postMortem: PostMortem, line: number, expected: string): RemediationItem | undefined {
  return atOrOnly(
    remediationItems(postMortem).filter(item => item.text === expected),
    line,
  );
}

/** Of things that look alike the one on that line, else the only one. */
export function atOrOnly<T extends { readonly line: number }>(alike: readonly T[], line: number): T | undefined {
  return alike.find(each => each.line === line) ?? (alike.length === 1 ? alike[0] : undefined);
}
