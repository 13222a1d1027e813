/** Paths with `/` between their parts, and URIs, as plain text. */

/** The scheme and authority of a URI, or nothing: a single letter is a drive. */
const schemeAndAuthority = /^[a-z][a-z\d+.-]+:(?:\/\/[^/?#]*)?/i;

/** The folders from that of `path` up to the root, each ending in `/`. A path without a folder has none. */
export function foldersAbove(path: string): readonly string[] {
  const { prefix, rest } = split(path);
  const folders: string[] = [];
  for (let end = rest.lastIndexOf('/'); end >= 0; end = end === 0 ? -1 : rest.lastIndexOf('/', end - 1)) {
    folders.push(prefix + rest.slice(0, end + 1));
  }
  return folders;
}

/** `relative` as seen from the folder of `path`; `..` stops at the root. Absent for what is not relative. */
export function resolvePath(path: string, relative: string): string | undefined {
  if (relative === '' || relative.startsWith('/') || relative.includes('\\') || /^[a-z][a-z\d+.-]*:/i.test(relative)) {
    return undefined;
  }
  const { prefix, rest } = split(path);
  const parts = rest.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '.' || part === '') continue;
    if (part !== '..') parts.push(prefix === '' ? part : encodeURIComponent(part));
    else if (parts.length > 1 || (parts.length === 1 && parts[0] !== '')) parts.pop();
  }
  return prefix + parts.join('/');
}

/** A URI's query and fragment are no part of its path. */
function split(path: string): { readonly prefix: string; readonly rest: string } {
  const prefix = schemeAndAuthority.exec(path)?.[0] ?? '';
  const rest = path.slice(prefix.length);
  return { prefix, rest: prefix === '' ? rest : rest.replace(/[?#][\s\S]*$/, '') };
}
