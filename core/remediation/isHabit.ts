import type { RemediationItem } from './remediationItems';

/** Whether at least half of the items name it, so that the others lack it; where few do, it is kept elsewhere. */
export function isHabit(items: readonly RemediationItem[], field: 'owner' | 'due'): boolean {
  const named = items.filter(item => item[field] !== undefined).length;
  return named > 0 && named * 2 >= items.length;
}
