import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Settings } from '../../core/settings';
import { fillTemplate } from '../../core/templates';
import { readMoment } from '../../core/templates/moment';
import { formatLocal, localOf, zoneOf } from '../../core/timeline';
import type { Command } from '../command';
import { exitCode } from '../exitCode';
import { SettingsFinder } from '../files/settings';
import { Misuse } from '../misuse';
import type { Terminal } from '../terminal';
import { help } from './help';
import { type NewCall, readOptions } from './options';
import { chooseTemplate, habitOfFolder, likeOthers, templatesFor } from './templates';
import { writeNew } from './writeNew';

/** `postmortem new`: writes a post-mortem to begin with. */
export const newCommand: Command = { help, run };

async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const call = readOptions(args);
  const { folder } = terminal;
  const { settings } = await new SettingsFinder(folder, call.config).of(join(folder, 'new.md'));
  const { title } = call;
  if (title === undefined) terminal.print(listOf(settings, folder));
  else write(title, call, settings, terminal);
  return exitCode.clean;
}

function listOf(settings: Settings, folder: string): string {
  const templates = templatesFor(folder, settings);
  const width = Math.max(...templates.map(({ name }) => name.length));
  return templates.map(({ name, description }) => `${name.padEnd(width)}  ${description}\n`).join('');
}

function write(title: string, call: NewCall, settings: Settings, terminal: Terminal): void {
  const target = call.folder ?? customary.find(path => isFolder(resolve(terminal.folder, path))) ?? customary[0];
  const zone = call.zone ?? settings.zone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
  const present = formatLocal(Math.floor(localOf(call.now, zoneOf(zone)) / 60_000) * 60_000);
  const announced = momentOf('--announced', call.announced ?? 'now', present);
  const declaredOver = call.declaredOver === undefined ? '' : momentOf('--declared-over', call.declaredOver, present);
  if (declaredOver !== '' && declaredOver < announced)
    throw new Misuse(
      `--declared-over cannot be "${declaredOver}": that is before ${announced}, when it was announced.`,
    );
  const text = fillTemplate(templateOf(call, target, settings, terminal), { title, announced, declaredOver, zone });
  if (call.output === '-') terminal.print(text);
  else writeNew(text, { ...call, title, folder: target, date: announced.slice(0, 10) }, terminal);
}

/** Folders in which teams keep their post-mortems; the first is the editor's default. */
const customary = ['postmortems', 'post-mortems', 'docs/postmortems', 'docs/post-mortems', 'incidents'] as const;

function templateOf({ template }: NewCall, target: string, settings: Settings, { folder }: Terminal): string {
  if (template?.toLowerCase() === likeOthers) return habitOfFolder(resolve(folder, target), target, settings);
  const templates = templatesFor(folder, settings);
  return chooseTemplate(template ?? templates[0]?.name ?? '', templates, folder);
}

/** A local time, a time alone being of today. */
function momentOf(option: string, typed: string, present: string): string {
  const moment = typed === 'now' ? present : readMoment(typed.replace('T', ' '), present.slice(0, 10));
  if (moment === undefined)
    throw new Misuse(`${option} cannot be "${typed}". Write it like "2026-03-08 14:05", or 14:05 for today.`);
  return moment;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
