/**
 * 16 hexadecimal digits that are the same for the same text, and hardly ever for another. No secret is safe in them: what
 * is short can be guessed.
 */
export function fingerprint(text: string): string {
  return half(text, 0x811c9dc5) + half(text, 0x9747b28c);
}

/** FNV-1a over UTF-16 units, with a last mix so that all bits depend on all units. */
function half(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
