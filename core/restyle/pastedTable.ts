import { readPostMortem } from '../document/postMortem';
import type { Settings } from '../settings/types';
import { applyEdits, splitLines } from '../text';
import { type PastedEntry, pastedLines } from './pastedLines';
import { tableToList } from './tableToList';

const heading = '## Timeline\n\n';

/** The entries of a pasted pipe table with its header; `undefined` where it is anything else. */
export function pastedTable(text: string, settings: Settings): readonly PastedEntry[] | undefined {
  if (!/^\s*\|/.test(text)) return undefined;
  const document = `${heading}${text.trim()}\n`;
  const plan = tableToList(readPostMortem(document, '', settings));
  if (plan.type === 'refused') return undefined;
  const list = applyEdits(document, plan.edits).slice(heading.length);
  return pastedLines(splitLines(list).map(line => line.text));
}
