import type { IssueDraft } from './backlog';
import { marker } from './issueText';

/** A repository on GitHub or on a GitHub Enterprise Server. */
export interface Repository {
  /** Of the web pages, such as `github.com`. */
  readonly host: string;
  readonly owner: string;
  readonly name: string;
}

/** The repository of a Git remote, or of what somebody typed: `owner/name`, an address of a page, HTTPS or SSH. */
export function repositoryOfRemote(remote: string, host = 'github.com'): Repository | undefined {
  const text = remote.trim();
  if (text.length > 1000) return undefined;
  const short = /^([\w.-]{1,100})\/([\w.-]{1,100})$/.exec(text);
  const long =
    /^(?:https?:\/\/(?:[^@/\s]{1,300}@)?|ssh:\/\/(?:[\w.-]{1,100}@)?|git:\/\/|[\w.-]{1,100}@)([\w.-]{1,250}(?::\d{1,5}(?=\/))?)[:/]([\w.-]{1,100})\/([\w.-]{1,100})(?:[/?#]\S*)?$/.exec(
      text,
    );
  const [foundHost, owner, name] = short === null ? (long?.slice(1) ?? []) : [host, short[1], short[2]];
  const plain = name?.replace(/\.git$/, '');
  if (foundHost === undefined || !owner || !plain || /^\.+$/.test(owner) || /^\.+$/.test(plain)) return undefined;
  return { host: foundHost.toLowerCase(), owner, name: plain };
}

/** An issue as far as it is looked at. */
export interface KnownIssue {
  readonly url: string;
  readonly title: string;
  readonly body: string;
}

/** The address of the issue that was made for an item; `undefined` where there is none. */
export function markedIssue(issues: readonly KnownIssue[], key: string): string | undefined {
  return issues.find(issue => isMarked(issue, key))?.url;
}

/** Whether an issue was made for the item with that key. */
export function isMarked({ body }: KnownIssue, key: string): boolean {
  return body.includes(marker(key));
}

/** The issues that were made of a document and now belong to none of its items, such as one that was reworded since. */
export function strayIssues(issues: readonly KnownIssue[], keys: readonly string[]): readonly KnownIssue[] {
  const document = documentKey(keys);
  const own = new Set(keys);
  const strays = issues.filter(({ body }) => {
    const found = /<!-- postmortem-item ([\da-f]{16})(-[\da-f]{16}(?:-\d{1,4})?) -->/.exec(body);
    return found !== null && found[1] === document && !own.has(`${found[1]}${found[2]}`);
  });
  return [...new Map(strays.map(issue => [issue.url, issue])).values()];
}

/** What all keys of a document begin with; empty where there is none. */
export function documentKey(keys: readonly string[]): string {
  return keys[0]?.split('-')[0] ?? '';
}

/** Longer addresses are refused by servers on the way. */
const longestAddress = 7500;

/** The page on which an issue waits, filled in; long texts are shortened there. */
export function addressToOpen({ host, owner, name }: Repository, { title, body, labels, key }: IssueDraft): string {
  const page = `https://${host}/${owner}/${name}/issues/new`;
  const whole = (text: string) => `${page}?${query({ title, body: text, labels: labels.join(',') })}`;
  if (whole(body).length <= longestAddress) return whole(body);
  const characters = [...body];
  let length = characters.length;
  const shortened = () => `${characters.slice(0, length).join('')}…\n\n${marker(key)}`;
  while (length > 0 && whole(shortened()).length > longestAddress) length = Math.floor(length * 0.8);
  return whole(shortened());
}

function query(fields: { readonly [name: string]: string }): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}=${encodeURIComponent(value.replace(/\p{Cs}/gu, '\uFFFD'))}`)
    .join('&');
}
