import type { CodeAction, CodeActionContext, CodeActionParams } from 'vscode-languageserver';
import { type Range, rangesTouch } from '../../core/text';
import { toDiagnostic } from '../convert';
import type { Documents, OpenDocument } from '../documents';
import type { Findings } from '../findings';
import { cureOffers } from './cureOffers';
import { factorOffers } from './factorOffers';
import { fixAllOffers } from './fixAll';
import { fixOffers } from './fixOffers';
import { moveOffers } from './moveOffers';
import { type ActionKind, isWanted, type Offer } from './offer';
import { publicOffers } from './publicOffers';
import { type RewritePorts, rewriteOffers } from './rewriteOffers';
import type { SettingsPorts } from './settingsEdit';
import { turnOffOffers } from './turnOff';

/** Offers what can be done about findings, and works out its edits when somebody wants them. */
export class CodeActions {
  readonly #documents: Documents;
  readonly #findings: Findings;
  readonly #ports: SettingsPorts & RewritePorts;

  constructor(documents: Documents, findings: Findings, ports: SettingsPorts & RewritePorts) {
    this.#documents = documents;
    this.#findings = findings;
    this.#ports = ports;
  }

  async offer({ textDocument, range, context }: CodeActionParams): Promise<CodeAction[]> {
    const { client } = this.#ports;
    const document = this.#documents.get(textDocument.uri);
    if (document === undefined || !client.takesActionLiterals) return [];
    const offers = this.#offers(document, range, offer => isOffered(offer, context));
    const actions = offers.map(async (offer, at): Promise<CodeAction | undefined> => {
      const action = this.#toAction(offer);
      const { title, kind, instead } = offer;
      if (instead !== undefined) return { ...action, command: instead };
      const before = offers.slice(0, at).filter(each => each.title === title).length;
      if (client.resolvesActionEdits) return { ...action, data: { uri: document.uri, range, title, kind, before } };
      const edit = await offer.edit();
      return edit && { ...action, edit };
    });
    return (await Promise.all(actions)).filter(action => action !== undefined);
  }

  /** Completes an action that was offered; it comes back as it is where it does not apply any more. */
  async resolve(action: CodeAction): Promise<CodeAction> {
    const wanted = readData(action.data);
    if (wanted === undefined) return action;
    const { uri, range, title, kind, before } = wanted;
    const document = this.#documents.get(uri);
    if (document === undefined) return action;
    const offers = this.#offers(document, range, each => each === kind).filter(each => each.title === title);
    const edit = await offers[before]?.edit();
    return edit === undefined ? action : { ...action, edit };
  }

  #offers(document: OpenDocument, range: Range, wants: (kind: ActionKind) => boolean): readonly Offer[] {
    const { client } = this.#ports;
    const checked = this.#findings.of(document);
    const offers: Offer[] = [];
    if (wants('quickfix')) {
      const here = checked.problems.filter(problem => rangesTouch(problem.range, range));
      offers.push(
        ...cureOffers(document, checked, here, client),
        ...moveOffers(document, checked, here, client),
        ...fixOffers(document, checked, here, this.#ports),
        ...publicOffers(document, checked, here, this.#ports),
        ...turnOffOffers(document, here, this.#ports),
      );
    }
    if (wants('refactor.rewrite')) {
      const titles = new Set(offers.map(offer => offer.title));
      offers.push(...factorOffers(document, checked, range, client));
      offers.push(...rewriteOffers(document, checked, range, this.#ports).filter(offer => !titles.has(offer.title)));
    }
    if (wants('source.fixAll.postmortem')) offers.push(...fixAllOffers(document, checked, client));
    return offers;
  }

  #toAction({ title, kind, problems, preferred, command }: Offer): CodeAction {
    const diagnostics = problems.map(problem => toDiagnostic(problem, this.#ports.client));
    return {
      title,
      kind,
      ...(diagnostics.length > 0 ? { diagnostics } : {}),
      ...(preferred ? { isPreferred: true } : {}),
      ...(command === undefined ? {} : { command }),
    };
  }
}

/** The cursor alone brings up cures; what concerns the whole document waits until somebody asks. */
function isOffered(kind: ActionKind, { only, triggerKind }: CodeActionContext): boolean {
  if (only !== undefined && only.length > 0) return isWanted(kind, only);
  return kind === 'quickfix' || triggerKind !== 2;
}

/** What an action keeps of itself: `before` of the same title were offered before it. */
interface Kept {
  readonly uri: string;
  readonly range: Range;
  readonly title: string;
  readonly kind: string;
  readonly before: number;
}

function readData(data: unknown): Kept | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const uri: unknown = Reflect.get(data, 'uri');
  const title: unknown = Reflect.get(data, 'title');
  const kind: unknown = Reflect.get(data, 'kind');
  const before: unknown = Reflect.get(data, 'before');
  const range = readRange(Reflect.get(data, 'range'));
  if (typeof uri !== 'string' || typeof title !== 'string' || typeof kind !== 'string') return undefined;
  return range && { uri, range, title, kind, before: typeof before === 'number' ? before : 0 };
}

function readRange(range: unknown): Range | undefined {
  if (typeof range !== 'object' || range === null) return undefined;
  const start = readPosition(Reflect.get(range, 'start'));
  const end = readPosition(Reflect.get(range, 'end'));
  return start && end && { start, end };
}

function readPosition(position: unknown): Range['start'] | undefined {
  if (typeof position !== 'object' || position === null) return undefined;
  const line: unknown = Reflect.get(position, 'line');
  const character: unknown = Reflect.get(position, 'character');
  return typeof line === 'number' && typeof character === 'number' ? { line, character } : undefined;
}
