/**
 * Whether a path (with `/`) matches one of the globs: `*` and `?` within a folder, `**` over folders, `{a,b}`.
 * A glob without `/` is compared with the file name; a relative one with the end of the path.
 */
export function matchesAnyGlob(path: string, globs: readonly string[]): boolean {
  return globs.some(glob => matchesGlob(path, glob));
}

function matchesGlob(path: string, glob: string): boolean {
  const parts = path.split('/').filter(part => part !== '');
  return alternatives(glob).some(alternative => {
    const wanted = alternative.split('/').filter(part => part !== '' && part !== '.');
    const anchored = alternative.startsWith('/') || wanted[0] === '**';
    return matchParts(parts, anchored ? wanted : ['**', ...wanted]);
  });
}

/** Compares part by part; a table of what is reached keeps it polynomial on any glob. */
function matchParts(parts: readonly string[], wanted: readonly string[]): boolean {
  let reached = new Set([0]);
  for (const want of wanted) {
    const next = new Set<number>();
    for (const at of reached) {
      if (want === '**') for (let to = at; to <= parts.length; to += 1) next.add(to);
      else if (at < parts.length && matchPart(parts[at] ?? '', want)) next.add(at + 1);
    }
    reached = next;
  }
  return reached.has(parts.length);
}

function matchPart(part: string, want: string): boolean {
  let reached = new Set([0]);
  for (const character of want) {
    const next = new Set<number>();
    for (const at of reached) {
      if (character === '*') for (let to = at; to <= part.length; to += 1) next.add(to);
      else if (at < part.length && (character === '?' || part[at] === character)) next.add(at + 1);
    }
    reached = next;
  }
  return reached.has(part.length);
}

/** The globs that `{a,b}` stands for; at most 64 of them. */
function alternatives(glob: string): string[] {
  let globs = [glob];
  for (let round = 0; round < 6; round += 1) {
    const next: string[] = [];
    for (const each of globs) {
      const braces = /\{([^{}]*)\}/.exec(each);
      if (braces === null) next.push(each);
      else {
        for (const choice of (braces[1] ?? '').split(',')) {
          next.push(each.slice(0, braces.index) + choice + each.slice(braces.index + braces[0].length));
        }
      }
    }
    globs = next.slice(0, 64);
  }
  return globs;
}
