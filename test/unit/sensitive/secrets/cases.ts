import { random } from '../samples';

const alphabets: { readonly [letter: string]: string } = {
  h: '0123456789abcdef',
  u: 'ABCDEFGHJKLMNPQRSTUVWXYZ234567',
  d: '7319048256',
  l: 'qkzjxwvbypmtgh',
};

/**
 * Reads a line of a table: `‹24›` stands for so many random letters and digits, `‹h32›` for hexadecimal ones, `‹u…›`
 * for upper-case letters and digits, `‹d…›` for digits, `‹l…›` for small letters; `~` for nothing, so that no line
 * here has the shape of a token; `¬` for a tilde.
 */
export function expand(line: string): string {
  return line
    .replace(/‹([hudl]?)(\d+)›/g, (_, letter: string, length: string) => random(Number(length), alphabets[letter]))
    .replaceAll('~', '')
    .replaceAll('¬', '~');
}

/** A line with `⟦` and `⟧` around what is to be found, as the text itself and what was marked. */
export function readCase(line: string): { readonly text: string; readonly secrets: readonly string[] } {
  const expanded = expand(line);
  return {
    text: expanded.replace(/[⟦⟧]/g, ''),
    secrets: [...expanded.matchAll(/⟦([^⟧]*)⟧/g)].map(match => match[1] ?? ''),
  };
}
