import type { Problem } from '../../core/rules';
import { isNeverAllowedByValue } from '../../core/sensitive';
import type { OpenDocument } from '../documents';
import type { Offer } from './offer';
import { type SettingsPorts, settingsEdit, settingsTarget } from './settingsEdit';

/**
 * "Turn off … in this workspace" for each rule, written into the settings file that holds for the document. Never for
 * secrets and their like: what finds them must not be overlooked by habit.
 */
export function turnOffOffers(
  document: OpenDocument,
  problems: readonly Problem[],
  ports: SettingsPorts,
): readonly Offer[] {
  const target = settingsTarget(document, ports);
  if (target === undefined) return [];
  const ids = new Set(problems.filter(each => !isNeverAllowedByValue(each.ruleId, each.what)).map(each => each.ruleId));
  return [...ids].map(ruleId => ({
    title: `Turn off ${ruleId} in this workspace`,
    kind: 'quickfix',
    problems: problems.filter(problem => problem.ruleId === ruleId),
    preferred: false,
    edit: () => settingsEdit(target, ports.readFile, () => ({ path: ['rules', ruleId], value: 'off' })),
  }));
}
