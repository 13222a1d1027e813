import { allowFixes } from '../../core/plan';
import type { Fix, Problem } from '../../core/rules';
import type { Client } from '../client';
import { toWorkspaceEdit } from '../convert';
import type { OpenDocument } from '../documents';
import type { Checked } from '../findings';
import type { Offer } from './offer';

/** The cures of the problems, each once, the ones that allow what was found behind them. */
export function fixOffers(
  document: OpenDocument,
  { postMortem }: Checked,
  problems: readonly Problem[],
  client: Client,
): readonly Offer[] {
  const cures = problems.flatMap(problem => (problem.fixes?.() ?? []).map(fix => ({ problem, fix })));
  const allowances = problems.flatMap(problem => allowFixes(postMortem, problem).map(fix => ({ problem, fix })));
  const offers = new Map<string, Offer>();
  for (const { problem, fix } of [...cures, ...allowances]) {
    const key = `${fix.title}\n${JSON.stringify(fix.edits)}`;
    const known = offers.get(key);
    offers.set(key, known === undefined ? offerOf(document, problem, fix, client) : curesToo(known, problem));
  }
  return [...offers.values()];
}

function offerOf(document: OpenDocument, problem: Problem, { title, preferred, edits }: Fix, client: Client): Offer {
  return {
    title,
    kind: 'quickfix',
    problems: [problem],
    preferred: preferred === true,
    edit: () => toWorkspaceEdit(document, edits, client),
  };
}

function curesToo(offer: Offer, problem: Problem): Offer {
  return offer.problems.includes(problem) ? offer : { ...offer, problems: [...offer.problems, problem] };
}
