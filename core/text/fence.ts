/** What closes the fence that this line opens (up to three spaces before it), or `undefined` where it opens none. */
export function fence(text: string): RegExp | undefined {
  const opening = /^ {0,3}(`{3,}(?!.*`)|~{3,})/.exec(text);
  const marks = opening?.[1];
  if (marks === undefined) return undefined;
  return new RegExp(`^ {0,3}${marks[0]}{${marks.length},}[ \\t]*$`);
}
