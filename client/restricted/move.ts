import { l10n, type TextDocument, workspace } from 'vscode';
import type { MoveParams, MoveResult } from '../../protocol';
import { reasonNotToWrite, workspaceEdit } from '../applyPlan';
import type { LanguageServer } from '../languageServer/languageServer';
import { reasonOf } from '../report';
import type { RestrictedTexts } from './restrictedTexts';
import type { Stored } from './store';

type Move = Extract<MoveResult['plan'], { type: 'move' }>;
type Place = Pick<MoveParams, 'range' | 'rule'>;

export type MoveOutcome =
  | { readonly type: 'moved'; readonly stored: Stored; readonly plan: Move }
  /** Nothing was cut. `stored`: a copy is stored all the same. */
  | { readonly type: 'refused'; readonly reason: string; readonly stored?: Stored };

/** How often it is tried again when somebody types or stores in between. */
const mostTries = 4;

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
    const taken = new Set((await texts.of(document.uri)).map(({ entry }) => entry.id));
    for (let tries = 0; tries < mostTries; tries += 1) {
      const uri = document.uri.toString();
      const { version, rule, plan } = await server.planMove({ ...place, uri, taken: [...taken] });
      if (plan.type === 'refused') return plan;
      if (version !== document.version) continue;
      const stored = await texts.add(entryOf(uri, rule, plan));
      if (stored !== 'taken') return await cut(server, document, place, plan, version, stored);
      taken.add(plan.id);
    }
  } catch (error) {
    return refused(l10n.t('The text could not be stored, so nothing was cut. {0}', reasonOf(error)));
  }
  return refused(l10n.t('The document kept changing meanwhile, so nothing was cut. Try again.'));
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
  for (let tries = 0; tries < mostTries; tries += 1) {
    // Between this look and the edit nothing can happen here; what happens in the editor makes it refuse the edit.
    if (version === document.version && (await workspace.applyEdit(workspaceEdit(document, plan.edits)))) {
      return { type: 'moved', stored, plan };
    }
    const uri = document.uri.toString();
    const next = await server.planMove({ ...place, uri, taken: [], id: plan.id }).catch(() => undefined);
    if (next === undefined || next.plan.type === 'refused' || !sameTexts(next.plan, planned)) break;
    plan = next.plan;
    version = next.version;
  }
  const reason = l10n.t(
    'The document changed meanwhile, so nothing was cut. A copy stays stored as {0}, listed as unused; restore or discard it there, or try again.',
    planned.id,
  );
  return { type: 'refused', reason, stored };
}

function entryOf(document: string, rule: string, { id, category, heading, line, parts }: Move) {
  return { id, category, rule, document, heading, line, time: new Date().toISOString(), parts };
}

function sameTexts(a: Move, b: Move): boolean {
  return (
    a.parts.length === b.parts.length &&
    a.parts.every(({ form, text }, rank) => form === b.parts[rank]?.form && text === b.parts[rank]?.text)
  );
}

function refused(reason: string): MoveOutcome {
  return { type: 'refused', reason };
}
