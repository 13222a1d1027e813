import { allowFixes } from '../../core/plan';
import type { Fix, Problem } from '../../core/rules';
import { toWorkspaceEdit } from '../convert';
import type { OpenDocument } from '../documents';
import type { Checked } from '../findings';
import type { Offer } from './offer';
import type { RewritePorts } from './rewriteOffers';

/** The cures of the problems, each once, the ones that allow what was found behind them. */
export function fixOffers(
  document: OpenDocument,
  { postMortem }: Checked,
  problems: readonly Problem[],
  { client, tell }: RewritePorts,
): readonly Offer[] {
  const cures = problems.flatMap(problem => (problem.fixes?.() ?? []).map(fix => ({ problem, fix })));
  const allowances = problems.flatMap(problem => allowFixes(postMortem, problem).map(fix => ({ problem, fix })));
  const chosen = new Map<string, Chosen[]>();
  for (const { problem, fix } of [...cures, ...allowances]) {
    const alike = chosen.get(fix.title) ?? [];
    const known = alike.find(each => isSame(each.fix, fix));
    if (known === undefined) alike.push({ fix, problems: new Set([problem]) });
    else known.problems.add(problem);
    chosen.set(fix.title, alike);
  }
  return [...chosen.values()].flat().map(({ fix, problems: cured }): Offer => {
    const edit = () => {
      if (fix.edits.length > 0) return toWorkspaceEdit(document, fix.edits, client);
      // A client that wants every edit at once has chosen none yet.
      if (client.resolvesActionEdits) tell(cannotDo);
      return undefined;
    };
    return { title: fix.title, kind: 'quickfix', problems: [...cured], preferred: fix.preferred === true, edit };
  });
}

interface Chosen {
  readonly fix: Fix;
  readonly problems: Set<Problem>;
}

const cannotDo = 'This would change what some entry says, so nothing is changed. Correct the entry by hand.';

/** Edits may be costly to work out: of one and the same fix they are not even looked at. */
function isSame(one: Fix, other: Fix): boolean {
  return one === other || JSON.stringify(one.edits) === JSON.stringify(other.edits);
}
