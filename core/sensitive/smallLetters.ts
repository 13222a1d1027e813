import { lazily } from './lazily';

/**
 * The text in lower case, of the same length. Expressions that are asked with it need not ignore case, which takes V8
 * more than twice as long to make and half as long again to run.
 */
export function smallLetters(text: string): string {
  if (text === lastText) return lastSmall;
  lastText = text;
  lastSmall = text.toLowerCase();
  // A few letters, such as the Turkish İ, become two.
  if (lastSmall.length !== text.length) lastSmall = text.replace(/[A-Z]/g, letter => letter.toLowerCase());
  return lastSmall;
}

/** A passage, and then a sentence of it, is asked many things. */
let lastText = '';
let lastSmall = '';

/** The source of an expression for texts in small letters. A build writes letters beyond ASCII as `\u00c0`. */
export function inSmallLetters(source: string): string {
  return source.replace(/\\u([\dA-Fa-f]{4})|\\.|[A-ZÀ-ÞА-Я]+/g, (found, code: string | undefined) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16)).toLowerCase();
    return found.startsWith('\\') ? found : found.toLowerCase();
  });
}

/** Asks whether an expression stands in a text in any case; the expression itself has no flag, and is made on first use. */
export function inAnyCase({ source }: Pick<RegExp, 'source'>): { test(text: string): boolean } {
  const expression = lazily(() => new RegExp(inSmallLetters(source)));
  return { test: text => expression().test(smallLetters(text)) };
}
