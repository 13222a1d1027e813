import type { PostMortem } from '../document/postMortem';
import type { SensitiveCategory } from '../sensitive';
import { sensitiveKind } from '../sensitive/kinds';
import { applyEdits, type Edit, type Position, type Range, remember } from '../text';
import { documentLink, missingLink } from './documentLink';
import { type DocumentText, documentText } from './documentText';
import type { RestrictedPart } from './entry';
import { findingSpan } from './findingSpan';
import { findUnits } from './findUnits';
import { markerOf } from './forms';
import { headingMarkers, headingText } from './headingMarkers';
import { idsIn, nextId, partName } from './ids';
import { kindName } from './kindName';
import { addDefinition, takesDefinition } from './linkDefinition';
import { restoreEditsOf } from './planRestore';
import { overlaps, type Span, type Unit } from './span';
import { valuePattern } from './valuePattern';

export interface MoveWish {
  /** The finding's place and rule. */
  readonly range: Range;
  readonly rule: string;
  /** Places of secrets: they are rotated and taken out, never stored. */
  readonly secrets: readonly Range[];
  /** Ids that are stored already. */
  readonly taken: readonly string[];
  /** The entry that is stored for this move already. */
  readonly id?: string;
}

export type MovePlan =
  | {
      readonly type: 'move';
      readonly id: string;
      readonly category: SensitiveCategory;
      readonly parts: readonly RestrictedPart[];
      readonly edits: readonly Edit[];
      /** The headings above the place, as they are after the move. */
      readonly heading: string;
      readonly line: number;
      /** Where links lead; absent where the document and the settings name no restricted document. */
      readonly link?: string;
      readonly reveal: Position;
      /** The file's name holds the value too; an edit cannot rename it. */
      readonly inFileName: boolean;
    }
  | { readonly type: 'refused'; readonly reason: string };

const documentOf = remember(({ store }: PostMortem) => documentText(store));

/** Takes a value out of the document wherever it stands. Nothing is changed here; what could not be put back is refused. */
export function planMove(postMortem: PostMortem, wish: MoveWish): MovePlan {
  const document = documentOf(postMortem);
  const secrets = wish.secrets.map(range => spanOf(document, range));
  const place = findingSpan(postMortem, document, wish.range);
  if (place.start === place.end) return refused('Nothing stands here that could be moved. Look at the findings again.');
  if (secrets.some(secret => overlaps(secret, place))) {
    return refused('A secret stands here. Rotate it first, then take it out; it is stored nowhere else.');
  }
  const category = sensitiveKind(wish.rule)?.category;
  if (category === undefined || category === 'secret')
    return refused('This finding is not for the restricted document.');
  const units = findUnits(document, place, secrets);
  if (units.some(unit => secrets.some(secret => overlaps(secret, unit)))) {
    return refused('A secret stands within what would be moved. Rotate that one first, then take it out.');
  }
  const id = wish.id ?? nextId([...idsIn(document.text), ...wish.taken]);
  const link = documentLink(postMortem);
  const kind = kindName(wish.rule);
  const parts = partsOf(units, document.text);
  // Without a link, running text gets a reference, to be filled in at one place for all.
  const refers = link === undefined && units.some(({ form }) => form === 'link') && takesDefinition(document, id);
  const target = refers ? undefined : (link ?? missingLink);
  const words = { id, kind, parts, ...(target === undefined ? {} : { link: target }) };
  const markers = headingMarkers(document, units, markersOf(units, words, document.text));
  const edits = editsOf(document, units, markers, refers ? id : undefined);
  const after = applyEdits(document.text, edits);
  if (applyEdits(after, restoreEditsOf(after, { id, parts })) !== document.text) {
    return refused('This place cannot be cut so that it could be put back exactly. Rewrite it by hand.');
  }
  const { line } = wish.range.start;
  const heading = headingsAbove(postMortem, line, document, units, markers);
  const reveal = wish.range.start;
  const name = postMortem.path.split('/').pop() ?? '';
  const inFileName = valuePattern(document.text.slice(place.start, place.end)).test(name);
  return {
    type: 'move',
    id,
    category,
    parts,
    edits,
    heading,
    line,
    reveal,
    inFileName,
    ...(link === undefined ? {} : { link }),
  };
}

/** How many places a move would cut. */
export function countPlaces(postMortem: PostMortem, range: Range): number {
  const document = documentOf(postMortem);
  return findUnits(document, findingSpan(postMortem, document, range), []).length;
}

function refused(reason: string): MovePlan {
  return { type: 'refused', reason };
}

function spanOf({ offsetOf }: DocumentText, { start, end }: Range): Span {
  return { start: offsetOf(start), end: offsetOf(end) };
}

/** The different texts of the units, each with the places that it has, in the order of the document. */
function partsOf(units: readonly Unit[], text: string): readonly RestrictedPart[] {
  const parts: RestrictedPart[] = [];
  for (const { start, end, form } of units) {
    const cut = text.slice(start, end);
    const known = parts.findIndex(part => part.form === form && part.text === cut);
    const part = parts[known];
    if (part === undefined) parts.push({ form, text: cut, places: 1 });
    else parts[known] = { ...part, places: part.places + 1 };
  }
  return parts;
}

interface Marked {
  readonly id: string;
  readonly kind: string;
  readonly parts: readonly RestrictedPart[];
  readonly link?: string;
}

function markersOf(units: readonly Unit[], { id, kind, parts, link }: Marked, text: string): readonly string[] {
  return units.map(({ start, end, form }) => {
    const rank = parts.findIndex(part => part.form === form && part.text === text.slice(start, end));
    return markerOf(form, { id, part: partName(id, rank), kind, ...(link === undefined ? {} : { link }) });
  });
}

/** The cuts, and the definition of the reference to `id` where they have one. */
function editsOf(
  document: DocumentText,
  units: readonly Unit[],
  markers: readonly string[],
  id: string | undefined,
): readonly Edit[] {
  const cuts = units.map(({ start, end }, rank) => ({
    range: document.rangeOf(start, end),
    newText: markers[rank] ?? '',
  }));
  if (id === undefined) return cuts;
  const added = addDefinition(document, id);
  // A cut that ends where the document ends takes the definition along: edits do not touch.
  const last = cuts.at(-1);
  if (last === undefined || units.at(-1)?.end !== document.text.length) return [...cuts, added];
  return [...cuts.slice(0, -1), { range: last.range, newText: last.newText + added.newText }];
}

/** The titles of the sections that hold a line, from the top, with markers where something was cut. */
function headingsAbove(
  { sections }: PostMortem,
  line: number,
  document: DocumentText,
  units: readonly Unit[],
  markers: readonly string[],
): string {
  const above: { readonly level: number; readonly line: number }[] = [];
  for (const section of sections) {
    if (section.form !== 'heading' || section.line > line) continue;
    while ((above.at(-1)?.level ?? 0) >= section.level) above.pop();
    above.push(section);
  }
  return above.map(section => headingText(document, section.line, units, markers)).join(' › ');
}
