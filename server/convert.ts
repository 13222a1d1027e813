import type { Diagnostic, DiagnosticSeverity, SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { ToldProblem } from '../core/lint';
import type { SettingsProblem } from '../core/settings';
import type { Severity } from '../core/settings/types';
import type { Edit } from '../core/text';
import { rulePageBase } from '../protocol/links';
import type { Client } from './client';
import type { OpenDocument } from './documents';

/** What this file needs of a finding: problems have it, and what is wrong in a settings file. */
export type Told = Pick<ToldProblem, 'range' | 'severity' | 'message' | 'ruleId' | 'others'>;

/** A finding as the protocol tells it. */
export function toDiagnostic({ range, severity, message, ruleId }: Told, client: Client): Diagnostic {
  const href = `${client.rulePageBase ?? rulePageBase}${ruleId}.md`;
  return {
    range,
    severity: severities[severity],
    code: ruleId,
    codeDescription: { href },
    source: 'post-mortem',
    message,
  };
}

/** The findings of the document at `uri` as the protocol tells them, the most severe where there are too many to show. */
export function toDiagnostics(problems: readonly Told[], client: Client, uri: string): Diagnostic[] {
  return mostSevere(problems).map(problem => {
    const diagnostic = toDiagnostic(problem, client);
    if (problem.others === undefined || !client.showsRelated) return diagnostic;
    const related = problem.others.slice(0, mostRelated);
    const relatedInformation = related.map(range => ({ location: { uri, range }, message: sameStandsHere }));
    return { ...diagnostic, relatedInformation };
  });
}

/** What is wrong in a settings file, as a finding of the rule that is about such files. */
export function settingsFinding(problem: SettingsProblem): Told {
  return { ...problem, ruleId: 'process-settings' };
}

/** Edits of an open document, bound to its version where the client can do that. */
export function toWorkspaceEdit(document: OpenDocument, edits: readonly Edit[], client: Client): WorkspaceEdit {
  const { uri, version } = document;
  if (client.takesVersionedEdits)
    return { documentChanges: [{ textDocument: { uri, version }, edits: toDocumentEdits(edits, client) }] };
  return { changes: { [uri]: toTextEdits(edits) } };
}

/** Where the client can select a place in what it inserts, it does. */
function toDocumentEdits(edits: readonly Edit[], client: Client): (TextEdit | SnippetTextEdit)[] {
  if (!client.takesSnippetEdits) return toTextEdits(edits);
  return edits.map(({ range, newText, select }) => {
    if (select === undefined) return { range, newText };
    const [before, chosen, after] = [
      newText.slice(0, select.start),
      newText.slice(select.start, select.end),
      newText.slice(select.end),
    ];
    const stop = chosen === '' ? '$1' : `\${1:${escapeSnippet(chosen)}}`;
    return { range, snippet: { kind: 'snippet', value: escapeSnippet(before) + stop + escapeSnippet(after) } };
  });
}

/** Text that means nothing in a snippet (LSP 3.18, "Snippet Syntax"). */
function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

export function toTextEdits(edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ range, newText }) => ({ range, newText }));
}

/** Stands beside a finding, at another place of its value. */
export const sameStandsHere = 'The same stands here.';

/** More places than these are no help. */
export const mostRelated = 50;

/** VS Code shows no more than these for a file. */
const mostShown = 1000;

export const severities: { readonly [severity in Severity]: DiagnosticSeverity } = {
  error: 1,
  warning: 2,
  information: 3,
  hint: 4,
};

function mostSevere(problems: readonly Told[]): readonly Told[] {
  if (problems.length <= mostShown) return problems;
  return problems.toSorted((a, b) => severities[a.severity] - severities[b.severity]).slice(0, mostShown);
}
