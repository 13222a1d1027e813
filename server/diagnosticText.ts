import type { PlacedProblem } from '../core/live';
import type { Problem } from '../core/rules';
import type { Severity } from '../core/settings/types';
import type { Range } from '../core/text';
import { rulePageBase } from '../protocol/links';
import type { Client } from './client';
import { mostRelated, sameStandsHere, severities } from './convert';

/** VS Code shows no more than these for a file. */
const mostShown = 1000;

/**
 * Writes findings as JSON for one client. The text of each is kept but for its lines, so that a finding that only moved
 * is put together from pieces.
 */
export class DiagnosticTexts {
  readonly #client: Client;
  readonly #pieces = new WeakMap<Problem, string>();

  constructor(client: Client) {
    this.#client = client;
  }

  /** The findings of the document at `uri` as a JSON array, the most severe where there are too many to show. */
  of(problems: readonly PlacedProblem[], uri: string): string {
    let text = '[';
    for (const { problem, lines, others } of mostSevere(problems)) {
      const { start, end } = problem.range;
      if (text.length > 1) text += ',';
      text += `{"range":{"start":{"line":${start.line + lines},"character":${start.character}},"end":{"line":${end.line + lines}`;
      text += this.#pieceOf(problem);
      if (others !== undefined && this.#client.showsRelated) text += related(others, uri);
      text += '}';
    }
    return `${text}]`;
  }

  #pieceOf(problem: Problem): string {
    const known = this.#pieces.get(problem);
    if (known !== undefined) return known;
    const { range, severity, message, ruleId } = problem;
    const rest = JSON.stringify({
      severity: severities[severity],
      code: ruleId,
      codeDescription: { href: `${this.#client.rulePageBase ?? rulePageBase}${ruleId}.md` },
      source: 'post-mortem',
      message,
    });
    const piece = `,"character":${range.end.character}}},${rest.slice(1, -1)}`;
    this.#pieces.set(problem, piece);
    return piece;
  }
}

function related(others: readonly Range[], uri: string): string {
  const places = others.slice(0, mostRelated).map(range => ({ location: { uri, range }, message: sameStandsHere }));
  return `,"relatedInformation":${JSON.stringify(places)}`;
}

function mostSevere(problems: readonly PlacedProblem[]): readonly PlacedProblem[] {
  if (problems.length <= mostShown) return problems;
  const bySeverity: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
  const sorted: PlacedProblem[] = [];
  for (const severity of bySeverity) {
    for (const placed of problems) if (placed.problem.severity === severity) sorted.push(placed);
  }
  return sorted.slice(0, mostShown);
}
