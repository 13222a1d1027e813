import { join, resolve } from 'node:path';
import { type PostMortem, readPostMortem } from '../../core/document/postMortem';
import { type ImportedEntry, importTimeline, lateSecretScanner, type TimelineImport } from '../../core/importing';
import { planAction } from '../../core/plan';
import { applyEdits } from '../../core/text';
import { formatLocal, localOf, zoneOf } from '../../core/timeline';
import type { Command } from '../command';
import { exitCode } from '../exitCode';
import { type ReadDocument, readOnly } from '../files/readDocument';
import { SettingsFinder } from '../files/settings';
import { withSlashes } from '../files/slashes';
import { writeDocument } from '../files/writeDocument';
import { Misuse } from '../misuse';
import type { Terminal } from '../terminal';
import { help } from './help';
import { type ImportCall, readOptions } from './options';
import { readSources } from './sources';

/** `postmortem import`: reads a timeline from elsewhere, and prints it or writes it into a document. */
export const importCommand: Command = { help, run };

type Read = Extract<TimelineImport, { type: 'read' }>;
type Target = Extract<ReadDocument, { type: 'read' }>;

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const call = readOptions(args);
  const target = call.into === undefined ? undefined : await readTarget(call.into, call, terminal);
  const postMortem = await postMortemFor(target, call, terminal);
  const read = await importTimeline(readSources(call, terminal), postMortem, call, lateSecretScanner());
  if (read.type === 'refused') throw new Misuse(read.reason);
  if (read.assumed.day !== undefined && call.day === undefined && target === undefined)
    throw new Misuse('The source names no date or no year. Add the day of its first entry, as in --date 2026-03-08.');
  const fresh = read.entries.filter(({ known }) => !known);
  const entries = fresh.filter(
    each => each.like === undefined && (call.includeSensitive || each.findings.length === 0),
  );
  if (target === undefined) terminal.print(listOf(entries, call.zone));
  else if (entries.length > 0) insert(entries, postMortem, target, call.into ?? '');
  tell(read, fresh, entries, call, terminal);
  return exitCode.clean;
}

function readTarget(into: string, { config }: ImportCall, terminal: Terminal): Promise<Target> {
  const document = { name: withSlashes(into), named: true, path: resolve(terminal.folder, into) };
  return readOnly(document, config, terminal);
}

/** Without a document, the settings of the folder hold, and the zone that the call names. */
async function postMortemFor(target: Target | undefined, call: ImportCall, { folder }: Terminal): Promise<PostMortem> {
  if (target !== undefined) return readPostMortem(target.source.text, target.place.path, target.place.settings);
  const path = withSlashes(join(folder, 'standard-input.md'));
  const { settings } = await new SettingsFinder(folder, call.config).of(path);
  return readPostMortem('', path, settings);
}

function listOf(entries: readonly ImportedEntry[], named: string | undefined): string {
  const zone = named === undefined ? undefined : zoneOf(named);
  return entries
    .map(({ instant, text }) => {
      const local = formatLocal(Math.floor(localOf(instant, zone) / 60_000) * 60_000);
      return `- ${local} ${zone?.label ?? 'UTC'} - ${text}\n`;
    })
    .join('');
}

function insert(
  entries: readonly ImportedEntry[],
  postMortem: PostMortem,
  { path, source }: Target,
  name: string,
): void {
  const plan = planAction(postMortem, { type: 'insert-entries', entries }, { now: 0 });
  if (plan.type === 'refused') throw new Misuse(`${name}: ${plan.reason}`);
  const complaint = writeDocument(path, applyEdits(source.text, plan.edits), source);
  if (complaint !== undefined) throw new Misuse(`${name}: ${complaint}`);
}

function tell(
  read: Read,
  fresh: readonly ImportedEntry[],
  entries: readonly ImportedEntry[],
  call: ImportCall,
  { note }: Terminal,
): void {
  const count = (many: number) => (many === 1 ? '1 entry' : `${many} entries`);
  const known = read.entries.length - fresh.length;
  const alike = fresh.filter(({ like }) => like !== undefined);
  const held = fresh.length - entries.length - alike.length;
  note(`${read.source}: ${count(entries.length)} ${call.into === undefined ? 'read' : `written into ${call.into}`}.`);
  if (known > 0) note(`${count(known)} left out, since the timeline has them already.`);
  for (const { label, like } of alike)
    note(`The entry of ${label} is left out, since the timeline has one much like it: ${like}`);
  if (held > 0) note(`${count(held)} left out for sensitive content. Look at them, or add --include-sensitive.`);
  const { day, zone } = read.assumed;
  if (day !== undefined && call.day === undefined)
    note(`Times without a date were read from ${day} on. --date says otherwise.`);
  if (zone !== undefined && call.zone === undefined)
    note(`Times without a zone were read in ${zone}. --zone says otherwise.`);
  if (call.into !== undefined && !read.zoneIsNamed) note('The document names no zone; times are in UTC.');
  for (const each of read.notes) note(each);
}
