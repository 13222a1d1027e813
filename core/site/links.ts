import { pageKey, pageOf } from './pageName';
import type { SiteKind } from './site';

/** What a link on the page `from` says to lead to the file `to`; both paths count from the top of the site, with `/`. */
export function targetOf(to: string, from: string, kind: SiteKind): string {
  if (kind === 'wiki') return written(pageOf(to).replace(/\s/g, '-'));
  const here = from.split('/').slice(0, -1);
  const there = to.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  return written([...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/'));
}

/** What all links to one file share, seen from the page `from`; `undefined` for those that lead out of the site. */
export function keyOfTarget(target: string, from: string, kind: SiteKind): string | undefined {
  const posted = /^\{%\s{0,4}(?:post_url|link)\s{1,4}([^\s%}]{1,500})\s{0,4}%\}/.exec(target)?.[1];
  if (posted !== undefined) return keyOfFile(posted.includes('/') ? posted : `_posts/${posted}`, kind);
  const path = decoded(target.replace(/^\{\{[^{}]{0,100}\}\}/, '').replace(/[?#].*$/s, ''));
  if (kind === 'wiki') {
    const page = /^[a-z][a-z\d+.-]{0,40}:/i.test(path) ? /\/wiki\/([^/]{1,300})$/.exec(path)?.[1] : path;
    return page === undefined || page === '' ? undefined : keyOfFile(page, kind);
  }
  if (path === '' || /^[a-z][a-z\d+.-]{0,40}:|^\/\//i.test(path)) return undefined;
  if (path.startsWith('/')) return keyOfFile(path.slice(1), kind);
  const parts = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.length === 0) return undefined;
      parts.pop();
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return keyOfFile(parts.join('/'), kind);
}

/** What the links to a file share, by its path from the top of the site. */
export function keyOfFile(path: string, kind: SiteKind): string {
  if (kind === 'wiki') return pageKey(pageOf(path));
  return path
    .replace(/\.(?:md|markdown|mdx|html?)$/i, '')
    .replace(/(?:^|\/)(?:index|readme)$/i, '')
    .toLowerCase();
}

/** As the target of a link in Markdown: what would end it, or mean something, is encoded; letters of any script stay. */
function written(path: string): string {
  return path.replace(
    /[\s()<>"#?%\\[\]]/g,
    sign => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
