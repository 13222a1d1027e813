import { Uri, workspace } from 'vscode';

/** A name after the pattern (`{date}-{slug}.md`), as a path below the folder; never one that leads out of it. */
export function fileName(pattern: string, date: string, title: string): string {
  const filled = pattern.replaceAll('{date}', date).replaceAll('{slug}', slug(title));
  const segments = filled.split(/[\\/]/).filter(segment => segment !== '' && segment !== '.' && segment !== '..');
  const path = segments.join('/') || slug(title);
  return path.endsWith('.md') ? path : `${path}.md`;
}

/** The first of `name.md`, `name-2.md`, `name-3.md` … that does not exist yet in the folder. */
export async function freeUri(folder: Uri, path: string): Promise<Uri> {
  const stem = path.replace(/\.md$/, '');
  for (let number = 1; ; number += 1) {
    const uri = Uri.joinPath(folder, number === 1 ? path : `${stem}-${number}.md`);
    if (!(await exists(uri))) return uri;
  }
}

/** Letters and digits of any script, in lower case, accents taken off, joined by hyphens. */
function slug(title: string): string {
  const plain = title.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('-').slice(0, 60).replace(/-$/, '') || 'post-mortem';
}

async function exists(uri: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}
