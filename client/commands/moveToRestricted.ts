import { l10n, Range, type TextDocument, Uri, window } from 'vscode';
import type { MoveParams } from '../../protocol';
import { property } from '../property';
import { reporting } from '../report';
import { handOver } from '../restricted/handOver';
import { type MoveOutcome, moveToRestricted as move } from '../restricted/move';
import type { RestrictedTexts } from '../restricted/restrictedTexts';
import type { CommandPorts } from './command';
import { restrictedOf } from './restrictedTarget';
import { targetDocument } from './target';

/** Moves the finding that a code action names, else the one at the cursor, to this machine's store. */
export async function moveToRestricted(ports: CommandPorts, argument: unknown): Promise<void> {
  const texts = restrictedOf(ports);
  if (texts === undefined) return;
  const uri = property(argument, 'uri');
  const document = await targetDocument(ports, typeof uri === 'string' ? Uri.parse(uri) : undefined);
  if (document === undefined) return;
  const editor = window.activeTextEditor;
  const range =
    readRange(property(argument, 'range')) ?? (editor?.document === document ? editor.selection : undefined);
  if (range === undefined) {
    void window.showInformationMessage(l10n.t('Put the cursor on a finding in the document and try again.'));
    return;
  }
  const rule = property(argument, 'rule');
  const place: Pick<MoveParams, 'range' | 'rule'> = {
    range: { start: plain(range.start), end: plain(range.end) },
    ...(typeof rule === 'string' ? { rule } : {}),
  };
  handOverLater(ports, texts, document, await move(ports.server, texts, document, place));
}

/** Says what came of a move, and what is left to do; the command ends before somebody answers. */
export function handOverLater(
  { log }: CommandPorts,
  texts: RestrictedTexts,
  document: TextDocument,
  outcome: MoveOutcome,
): void {
  if (outcome.type === 'refused') {
    void window.showWarningMessage(outcome.reason);
    return;
  }
  void reporting(log, l10n.t('What was stored could not be handed over:'), () =>
    handOver(texts, document, outcome.stored, outcome.plan),
  );
}

function plain({ line, character }: Range['start']): MoveParams['range']['start'] {
  return { line, character };
}

function readRange(range: unknown): Range | undefined {
  if (range instanceof Range) return range;
  const start = property(range, 'start');
  const end = property(range, 'end');
  const numbers = [
    property(start, 'line'),
    property(start, 'character'),
    property(end, 'line'),
    property(end, 'character'),
  ];
  const [a, b, c, d] = numbers.filter(each => typeof each === 'number');
  return a === undefined || b === undefined || c === undefined || d === undefined ? undefined : new Range(a, b, c, d);
}
