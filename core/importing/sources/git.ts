import * as v from 'valibot';
import { instantOf, readStamp } from '../../timeline';
import { clockTime, placeDate } from '../../timeline/dates';
import { zoneOf } from '../../timeline/zones';
import { firstLine, fromPlain } from '../inlineText';
import { isoInstant, plausible } from '../moments';
import { addUp, jsonImporter, maybeMoment, moment, shape, timeless } from '../shapes';
import type { Importer, Reading, SourceEntry } from '../types';

/** A commit or tag as VS Code's Git extension tells it; the client writes them down, one a line. */
export type GitRecord = v.InferInput<typeof commit> | v.InferInput<typeof tag>;

const commit = v.object({
  git: v.literal('commit'),
  hash: v.string(),
  subject: v.string(),
  author: v.optional(v.string(), ''),
  committed: moment,
  authored: maybeMoment,
});
const tag = v.object({ git: v.literal('tag'), name: v.string(), hash: v.string(), committed: moment });

/** Commits and tags. Their time is that of the commit, which says nothing of when it was deployed: the entry says so. */
export const git = jsonImporter({
  id: 'git',
  name: 'Git history',
  shapes: [
    shape(commit, ({ hash, subject, author, committed }) => [commitEntry(hash, subject, author, committed)]),
    shape(tag, ({ name, hash, committed }) => [
      {
        instant: committed,
        words: `Tagged ${fromPlain(firstLine(name, 100))}: commit ${shortHash(hash)}`,
        kind: 'action',
        id: `git tag ${name}`,
        group: 'Git',
      },
    ]),
  ],
});

function commitEntry(hash: string, subject: string, author: string, instant: number): SourceEntry {
  const who = author === '' ? '' : ` by ${fromPlain(firstLine(author, 60))}`;
  return {
    instant,
    words: `Committed ${shortHash(hash)}${who}: ${fromPlain(firstLine(subject) || '(no words)')}`,
    kind: 'action',
    id: `git ${hash}`,
    group: 'Git',
  };
}

function shortHash(hash: string): string {
  return /^[0-9a-f]{7,64}$/i.test(hash) ? hash.slice(0, 10) : 'of unknown hash';
}

const head = /^commit ([0-9a-f]{7,64})(?: \(.{0,400}\))?$/;
const field = /^(Author|AuthorDate|CommitDate|Date|Commit|Merge): {1,8}(\S.{0,300})$/;

/** What `git log` prints, with any of its dates, `--format=fuller` and `--pretty=oneline` with dates aside. */
export const gitLog: Importer = {
  id: 'git-log',
  name: 'Git log',
  recognise: ([file]) => file !== undefined && /^commit [0-9a-f]{7,64}\b/m.test(file.text.slice(0, 2000)),
  read: files => {
    const readings = files.map(({ text }) => readLog(text));
    return {
      entries: readings.flatMap(({ entries }) => entries),
      leftOut: addUp(readings.flatMap(({ leftOut }) => leftOut)),
      assumed: {},
    };
  },
};

function readLog(text: string): Reading {
  const entries: SourceEntry[] = [];
  let without = 0;
  let current: { hash: string; author: string; date: string; subject: string } | undefined;
  const close = () => {
    if (current === undefined) return;
    const instant = instantOfGit(current.date);
    if (instant === undefined) without += 1;
    else entries.push(commitEntry(current.hash, current.subject, current.author, instant));
  };
  for (const line of text.split(/\r?\n/)) {
    const begun = line.length > 600 ? null : head.exec(line);
    const [, name = '', value = ''] = line.length > 600 ? [] : (field.exec(line) ?? []);
    if (begun !== null) {
      close();
      current = { hash: begun[1] ?? '', author: '', date: '', subject: '' };
    } else if (current !== undefined && current.subject === '') {
      if (name === 'Author') current.author = value.replace(/ ?<[^<>]{0,200}>$/, '');
      else if (name === 'Date' || name === 'CommitDate' || (name === 'AuthorDate' && current.date === ''))
        current.date = value;
      else if (/^ {4}\S/.test(line)) current.subject = line.trim();
    }
  }
  close();
  return { entries, leftOut: [{ count: without, what: timeless }], assumed: {} };
}

const ownForm = /^[A-Z][a-z]{2} ([A-Z][a-z]{2}) (\d{1,2}) (\d{1,2}:\d{2}:\d{2}) (\d{4}) ([+-]\d{4})$/;
const mailForm = /^[A-Z][a-z]{2}, (\d{1,2}) ([A-Z][a-z]{2}) (\d{4}) (\d{1,2}:\d{2}:\d{2}) ([+-]\d{4})$/;

/** `Sun Mar 8 14:05:00 2026 +0100`, as a mail says it, in ISO 8601 or in Unix seconds. */
function instantOfGit(text: string): number | undefined {
  const own = text.replace(ownForm, '$2 $1 $4 $3 $5').replace(mailForm, '$1 $2 $3 $4 $5');
  if (/^\d{9,11}$/.test(own)) return plausible(Number(own) * 1000);
  const known = isoInstant(own.replace(/^(\S{10}) (\S{8}) (\S{5})$/, '$1T$2$3'));
  if (known !== undefined) return known;
  const offset = / ([+-]\d{4})$/.exec(own)?.[1];
  const stamp = offset === undefined ? undefined : readStamp(own.slice(0, -offset.length - 1));
  const day = stamp?.date?.form === 'full' ? placeDate(stamp.date, undefined, undefined) : undefined;
  const zone = offset === undefined ? undefined : zoneOf(offset);
  if (day === undefined || stamp?.clock === undefined || zone === undefined) return undefined;
  return plausible(instantOf(day + clockTime(stamp.clock), zone));
}
