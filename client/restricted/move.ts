import { l10n, type TextDocument, workspace } from 'vscode';
import { sameTexts } from '../../core/restricted/sameTexts';
import type { MoveParams, MoveResult } from '../../protocol';
import { reasonNotToWrite } from '../applyPlan';
import type { LanguageServer } from '../languageServer/languageServer';
import { reasonOf } from '../report';
import { whileOthersType, workspaceEdit } from '../writing';
import type { RestrictedTexts } from './restrictedTexts';
import type { Stored } from './store';
import { tracesIn } from './traces';

type Move = Extract<MoveResult['plan'], { type: 'move' }>;
type Place = Pick<MoveParams, 'range' | 'rule' | 'parts'>;

export type MoveOutcome =
  | { readonly type: 'moved'; readonly stored: Stored; readonly plan: Move }
  /** Nothing was cut. `stored`: a copy is stored all the same. */
  | { readonly type: 'refused'; readonly reason: string; readonly stored?: Stored };

/** Stores what a finding shows, and only when that is safe on the disk takes it out of the document in one edit. */
export async function moveToRestricted(
  server: LanguageServer,
  texts: RestrictedTexts,
  document: TextDocument,
  place: Place,
): Promise<MoveOutcome> {
  const obstacle = await reasonNotToMove(document);
  if (obstacle !== undefined) return refused(obstacle);
  try {
    await texts.check();
    const own = await texts.of(document.uri);
    const trace = await tracesIn(document.uri);
    const uncut = own.filter(stored => stored.whole && trace(stored).type === 'uncut');
    const taken = new Set(own.map(({ entry }) => entry.id));
    const outcome = await whileOthersType(async (): Promise<MoveOutcome | undefined> => {
      const uri = document.uri.toString();
      const { version, rule, plan } = await server.planMove({ ...place, uri, taken: [...taken] });
      if (plan.type === 'refused') return plan;
      if (version !== document.version) return undefined;
      // What an earlier move stored and did not cut is not stored twice.
      const known = uncut.find(({ entry }) => entry.rule === rule && sameTexts(entry.parts, plan.parts));
      if (known !== undefined) return finishMove(server, document, known);
      const stored = await texts.add(entryOf(uri, rule, plan));
      if (stored !== 'taken') return cut(server, document, place, plan, version, stored);
      taken.add(plan.id);
      return undefined;
    });
    if (outcome !== undefined) return outcome;
  } catch (error) {
    return refused(l10n.t('The text could not be stored, so nothing was cut. {0}', reasonOf(error)));
  }
  return refused(l10n.t('The document kept changing meanwhile, so nothing was cut. Try again.'));
}

/** Cuts what is stored already and was not cut then; refused where it does not stand in the document as it was. */
export async function finishMove(server: LanguageServer, document: TextDocument, stored: Stored): Promise<MoveOutcome> {
  const obstacle = await reasonNotToMove(document);
  if (obstacle !== undefined) return refused(obstacle);
  const { id, line, rule, parts } = stored.entry;
  const start = { line, character: 0 };
  const place: Place = { range: { start, end: start }, rule, parts };
  const { version, plan } = await server.planMove({ ...place, uri: document.uri.toString(), taken: [], id });
  return plan.type === 'refused' ? plan : cut(server, document, place, plan, version, stored);
}

/** Why nothing can be moved out of a document, as a sentence; `undefined` where it can. */
async function reasonNotToMove(document: TextDocument): Promise<string | undefined> {
  if (document.isUntitled)
    return l10n.t('This document has no file yet. Save it first: what is stored names its file.');
  return reasonNotToWrite(document);
}

async function cut(
  server: LanguageServer,
  document: TextDocument,
  place: Place,
  planned: Move,
  plannedVersion: number,
  stored: Stored,
): Promise<MoveOutcome> {
  let plan = planned;
  let version = plannedVersion;
  const end = await whileOthersType(async (): Promise<'moved' | 'gone' | undefined> => {
    // Between this look and the edit nothing can happen here; what happens in the editor makes it refuse the edit.
    const isNow = version === document.version;
    if (isNow && (await workspace.applyEdit(workspaceEdit(document.uri, plan.edits)))) return 'moved';
    const uri = document.uri.toString();
    const next = await server.planMove({ ...place, uri, taken: [], id: plan.id }).catch(() => undefined);
    if (next === undefined || next.plan.type === 'refused' || !sameTexts(next.plan.parts, planned.parts)) return 'gone';
    plan = next.plan;
    version = next.version;
    return undefined;
  });
  if (end === 'moved') return { type: 'moved', stored, plan };
  // The same move, asked for twice at once, may have been made by the other.
  if ((await tracesIn(document.uri))(stored).type === 'cut') return { type: 'moved', stored, plan };
  const reason = l10n.t(
    'The document changed meanwhile, so nothing was cut. A copy stays stored as {0}, listed as not cut; finish the move or discard the copy there.',
    planned.id,
  );
  return { type: 'refused', reason, stored };
}

function entryOf(document: string, rule: string, { id, category, heading, line, parts }: Move) {
  return { id, category, rule, document, heading, line, time: new Date().toISOString(), parts };
}

function refused(reason: string): MoveOutcome {
  return { type: 'refused', reason };
}
