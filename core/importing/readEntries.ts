import { importers } from './importers';
import { sourceFiles } from './sourceFiles';
import type { Importer, ImportFile, LeftOut, ReadContext, Reading, SourceEntry, SourceFile } from './types';

/** What was read of the files and by whom, in the order of time; or why nothing was. */
export type ReadEntries =
  | { readonly type: 'read'; readonly importer: Importer; readonly reading: Reading }
  | { readonly type: 'refused'; readonly reason: string };

/** Finds the importer that knows the files and lets it read them. Never throws; refuses whole what it cannot read. */
export function readEntries(files: readonly ImportFile[], context: ReadContext): ReadEntries {
  const sources = sourceFiles(files);
  if (typeof sources === 'string') return refused(sources);
  const importer = importers.find(each => each.recognise(sources));
  if (importer === undefined) {
    return refused(
      'This is of no form that can be imported. Copy messages out of Slack, or choose an export in JSON, CSV or TSV with a column of times.',
    );
  }
  const other = ofAnotherSource(sources, importer);
  if (other !== undefined)
    return refused(`These files come from different sources (${importer.name}, ${other}). Import one after the other.`);
  const reading = importer.read(sources, context);
  const entries = inOrder(reading.entries);
  if (entries.length > 0) return { type: 'read', importer, reading: { ...reading, entries } };
  const because = notesOf(reading.leftOut).join(' ');
  return refused(
    `This looks like ${importer.name}, but no entry with a time is in it. ${because === '' ? '' : `${because} `}Choose another part of it.`,
  );
}

/** What one of several files is, where the importer would pass over it. Lists that go with an export may look like tables. */
function ofAnotherSource(sources: readonly SourceFile[], importer: Importer): string | undefined {
  if (sources.length < 2) return undefined;
  for (const source of sources) {
    const own = importers.find(each => each.recognise([source]));
    if (own === undefined || own.id === importer.id) continue;
    if (own.id !== 'table' || source.payloads.length === 0) return own.name;
  }
  return undefined;
}

/** Which parts are not among the entries, as a sentence. */
export function notesOf(leftOut: readonly LeftOut[]): readonly string[] {
  const parts = leftOut
    .filter(({ count }) => count > 0)
    .map(({ count, what: [one, many] }) => `${count} ${count === 1 ? one : many}`);
  return parts.length === 0 ? [] : [`Left out: ${parts.join(', ')}.`];
}

/** What people call the source of a text, where an importer surely knows it. */
export function sourceOfText(text: string): string | undefined {
  const sources = sourceFiles([{ name: '', text }]);
  return typeof sources === 'string' ? undefined : importers.find(each => each.recognise(sources))?.name;
}

function refused(reason: string): ReadEntries {
  return { type: 'refused', reason };
}

/** Oldest first, each once; of entries at the same instant the source's own order, turned round where it is newest first. */
function inOrder(entries: readonly SourceEntry[]): readonly SourceEntry[] {
  const seen = new Set<string>();
  const single = entries.filter(({ id, instant, words }) => {
    const key = id ?? `${instant} ${words}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
  return (isNewestFirst(single) ? single.reverse() : single).sort((a, b) => a.instant - b.instant);
}

function isNewestFirst(entries: readonly SourceEntry[]): boolean {
  let falls = 0;
  entries.forEach(({ instant }, at) => {
    const before = entries[at - 1]?.instant ?? instant;
    falls += Math.sign(before - instant);
  });
  return falls > 0;
}
