const hints: readonly (readonly [pattern: RegExp, hint: string])[] = [
  [
    /\b(?:should|could|would|ought to|might) ?(?:n[o’']t )?have\b|\b(?:failed|neglected|forgot) to\b|\bif only\b/i,
    'This tells what did not happen. Ask what people had in front of them.',
  ],
  [
    /\b(?:obviously|of course|clearly|everyone knows|everybody knows)\b/i,
    'What is plain to one is new to another. Ask how they could tell.',
  ],
  [/\b(?:careless|sloppy|stupid|negligent|incompetent|lazy)\b/i, 'This judges somebody. Ask what made it sensible.'],
];

/** What a facilitator may ask when such words are noted down; `undefined` for all other words. Linear in the text. */
export function spokenHint(words: string): string | undefined {
  const text = words.slice(0, 2000);
  return hints.find(([pattern]) => pattern.test(text))?.[1];
}
