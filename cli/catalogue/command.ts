import { statSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { type IncidentRecord, indexPage, pageMark, recordsAsCsv, recordsAsJson, recordsOf } from '../../core/catalogue';
import type { Command } from '../command';
import { exitCode } from '../exitCode';
import { findDocuments } from '../files/findDocuments';
import { reasonOf } from '../files/reason';
import { withSlashes } from '../files/slashes';
import { Misuse } from '../misuse';
import type { Terminal } from '../terminal';
import { completeIndex } from './completeIndex';
import { findSite, type Site } from './findSite';
import { help } from './help';
import { type IndexCall, readOptions } from './options';
import { readIfThere } from './readIfThere';
import { readRecords } from './readRecords';

/** `postmortem index`: lists the post-mortems of a folder. */
export const index: Command = { help, run };

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const call = readOptions(args);
  const folder = resolve(terminal.folder, call.folder);
  if (!isFolder(folder)) throw new Misuse(`${call.folder} is no folder. Name the one that holds the post-mortems.`);
  const { documents: found } = findDocuments([call.folder], terminal.folder, { onlyPostMortems: true });
  const { documents, others, complaints: unread } = await readRecords(found, call.config, terminal);
  const records = recordsOf(documents);
  const site = call.site === undefined ? findSite(folder) : { top: folder, kind: call.site };
  const complaints = [...unread, ...publish(call, folder, site, records, terminal)];
  for (const line of complaints) terminal.note(line);
  terminal.note(summaryOf(records.length, others));
  return complaints.length === 0 ? exitCode.clean : exitCode.misuse;
}

/** Prints or writes what the call asks for; answers what went wrong. */
function publish(
  call: IndexCall,
  folder: string,
  site: Site,
  records: readonly IncidentRecord[],
  terminal: Terminal,
): readonly string[] {
  const fileOf = ({ key }: IncidentRecord) => resolve(terminal.folder, key);
  if (call.add) {
    const { notes, complaints } = completeIndex(folder, site, records, fileOf);
    for (const note of notes) terminal.note(note);
    return complaints;
  }
  const page = call.output === undefined ? resolve(folder, 'index.md') : resolve(terminal.folder, call.output);
  const text = textOf(call, records, site, fileOf, page);
  if (call.output === undefined) terminal.print(text);
  else write(call.output, page, text, call.force, terminal);
  return [];
}

function textOf(
  { format }: IndexCall,
  records: readonly IncidentRecord[],
  { kind }: Site,
  fileOf: (record: IncidentRecord) => string,
  page: string,
): string {
  switch (format) {
    case 'csv':
      return recordsAsCsv(records);
    case 'json':
      return recordsAsJson(records);
    case 'markdown':
      // Whatever the page lies in counts as the top: its links may lead upward.
      return indexPage(records, record => withSlashes(relative(dirname(page), fileOf(record))), 'index.md', kind);
  }
}

function write(output: string, path: string, text: string, force: boolean, { note }: Terminal): void {
  const present = readIfThere(path);
  const isOurs = present !== undefined && new TextDecoder().decode(present.slice(0, 400)).includes(pageMark);
  try {
    writeFileSync(path, text, { flag: force || isOurs ? 'w' : 'wx' });
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw new Misuse(
      exists
        ? `${output} exists already. Choose another name, complete it with --add, or write over it with --force.`
        : `${output} cannot be written: ${reasonOf(error)}`,
    );
  }
  note(`Wrote ${output}.`);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function summaryOf(listed: number, others: number): string {
  const left = others === 0 ? '' : ` ${others} other Markdown ${others === 1 ? 'file is' : 'files are'} none.`;
  return `${listed} ${listed === 1 ? 'post-mortem' : 'post-mortems'} listed.${left}`;
}
