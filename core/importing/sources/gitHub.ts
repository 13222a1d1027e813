import * as v from 'valibot';
import { plainText } from '../../text';
import { firstLine, fromPlain, linkTo, withoutMentions } from '../inlineText';
import { jsonImporter, listOf, maybeMoment, moment, type PartReading, shape, words } from '../shapes';
import type { SourceEntry } from '../types';

const login = v.optional(v.fallback(v.object({ login: words }), { login: '' }), { login: '' });

const comment = v.object({
  body: v.string(),
  created_at: moment,
  user: login,
  html_url: words,
  issue_url: words,
  id: v.optional(v.unknown()),
});
const issue = v.object({
  number: v.number(),
  title: v.string(),
  created_at: moment,
  closed_at: maybeMoment,
  merged_at: maybeMoment,
  user: login,
  html_url: words,
});
/** As `gh issue view --json title,number,createdAt,closedAt,author,url,comments` prints it. */
const toldByGh = v.object({
  number: v.number(),
  title: v.string(),
  createdAt: moment,
  closedAt: maybeMoment,
  mergedAt: maybeMoment,
  author: login,
  url: words,
  comments: listOf(v.object({ author: login, body: v.string(), createdAt: moment, url: words })),
});
const event = v.object({
  event: v.string(),
  created_at: moment,
  actor: login,
  user: login,
  body: words,
  html_url: words,
  label: v.optional(v.fallback(v.object({ name: words }), { name: '' }), { name: '' }),
  assignee: login,
});

/**
 * An issue or pull request, its comments and its timeline, as GitHub's REST API and the command `gh` tell them.
 * https://docs.github.com/en/rest/issues
 */
export const gitHubIssue = jsonImporter({
  id: 'github-issue',
  name: 'GitHub issue',
  shapes: [
    shape(event, readEvent),
    shape(v.object({ action: v.string(), comment }), value => readComments([value.comment])),
    shape(v.object({ action: v.string(), issue }), value => readOpened(value.issue)),
    shape(v.object({ action: v.string(), pull_request: issue }), value => readOpened(value.pull_request)),
    shape(toldByGh, value => [
      ...readIssue(
        { ...value, html_url: value.url, user: value.author },
        value.createdAt,
        value.closedAt,
        value.mergedAt,
      ),
      ...value.comments.map(each => readComment(each.body, each.createdAt, each.author.login, each.url)),
    ]),
    shape(issue, readOpened),
    shape(
      v.pipe(
        comment,
        v.check(each => each.issue_url !== '' || /github|\/issues\/|\/pull\//.test(each.html_url)),
      ),
      value => readComments([value]),
    ),
  ],
});

function readOpened(value: v.InferOutput<typeof issue>): readonly SourceEntry[] {
  return readIssue(value, value.created_at, value.closed_at, value.merged_at);
}

function readComments(comments: readonly v.InferOutput<typeof comment>[]): readonly SourceEntry[] {
  return comments.map(each => readComment(each.body, each.created_at, each.user.login, each.html_url));
}

function readIssue(
  { number, title, user, html_url }: Pick<v.InferOutput<typeof issue>, 'number' | 'title' | 'user' | 'html_url'>,
  created: number,
  closed: number | undefined,
  merged?: number,
): readonly SourceEntry[] {
  const what = /\/pull\/\d/.test(html_url) ? 'pull request' : 'issue';
  const link = linkTo(`${what} ${number}`, html_url);
  const told = (verb: string, instant: number | undefined): readonly SourceEntry[] =>
    instant === undefined
      ? []
      : [
          {
            instant,
            words: `GitHub: ${link} ${verb}: ${fromPlain(firstLine(title))}`,
            id: `github ${html_url} ${number} ${verb}`,
            group: firstLine(`#${number} ${title}`),
          },
        ];
  const opener = user.login === '' ? 'opened' : `opened by ${fromPlain(firstLine(user.login, 60))}`;
  return [...told(opener, created), ...(merged === undefined ? told('closed', closed) : told('merged', merged))];
}

function readComment(body: string, instant: number, who: string, url: string): SourceEntry {
  const said = body
    .split(/\r?\n/)
    .filter(line => !/^\s*>/.test(line))
    .map(plainText)
    .join('\n')
    .trim();
  return {
    instant,
    words: `${fromPlain(firstLine(who, 60) || 'GitHub')}: ${fromPlain(withoutMentions(said) || '(no words)')}`,
    ...(url === '' ? {} : { id: `github ${url}` }),
  };
}

/** Events that tell something of the incident, and how. */
const verbs: { readonly [event: string]: string } = {
  closed: 'closed',
  reopened: 'opened again',
  merged: 'merged',
  labeled: 'labelled',
  assigned: 'assigned',
};

const asides = ['event around the issue', 'events around the issue'] as const;

function readEvent({
  event: type,
  created_at,
  actor,
  user,
  body,
  html_url,
  label,
  assignee,
}: v.InferOutput<typeof event>): PartReading {
  if (body !== '' && type === 'commented')
    return { entries: [readComment(body, created_at, user.login || actor.login, html_url)] };
  const verb = Object.hasOwn(verbs, type) ? verbs[type] : undefined;
  if (verb === undefined) return { entries: [], leftOut: [{ count: 1, what: asides }] };
  const object = [label.name, type === 'assigned' ? assignee.login : ''].filter(part => part !== '').join(' ');
  const who = actor.login === '' ? '' : ` by ${fromPlain(firstLine(actor.login, 60))}`;
  const words = `GitHub: ${verb}${object === '' ? '' : ` ${fromPlain(firstLine(object, 80))}`}${who}`;
  return { entries: [{ instant: created_at, words }] };
}
