/** A name after the pattern (`{date}-{slug}.md`), as a path below the folder; never one that leads out of it. */
export function fileName(pattern: string, date: string, title: string): string {
  const filled = pattern.replaceAll('{date}', date).replaceAll('{slug}', slug(title));
  const segments = filled.split(/[\\/]/).filter(segment => segment !== '' && segment !== '.' && segment !== '..');
  const path = segments.join('/') || slug(title);
  return path.endsWith('.md') ? path : `${path}.md`;
}

/** The name, or with a `number` from 2 on the name for another file of that kind: `name-2.md`. */
export function numberedName(path: string, number: number): string {
  return number === 1 ? path : `${path.replace(/\.md$/, '')}-${number}.md`;
}

/** Letters and digits of any script, in lower case, accents taken off, joined by hyphens. */
function slug(title: string): string {
  const plain = title.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('-').slice(0, 60).replace(/-$/, '') || 'post-mortem';
}
