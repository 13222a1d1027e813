import assert from 'node:assert/strict';

const piece =
  /<([a-z][\w-]*)((?:\s+[a-z][\w:-]*="[^"<]*")*)\s*(\/?)>|<\/([a-z][\w-]*)>|([^<&>]+)|&(?:amp|lt|gt|quot|#39|#\d+);/gi;
const badEntity = /&(?!(?:amp|lt|gt|quot|#39);)/;
const noCharacter = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/u;

/** Asserts that a text is well-formed XML of elements and text alone; gives the names of its elements. */
export function assertWellFormed(text: string): readonly string[] {
  assert.doesNotMatch(text, noCharacter);
  assert.doesNotMatch(text, badEntity);
  const names: string[] = [];
  const open: string[] = [];
  let at = 0;
  for (const match of text.matchAll(piece)) {
    assert.equal(match.index, at, `No XML: ${text.slice(at, at + 80)}`);
    at += match[0].length;
    const [, name, attributes = '', isClosed, ended] = match;
    if (ended !== undefined) assert.equal(open.pop(), ended);
    if (name === undefined) continue;
    const keys = [...attributes.matchAll(/([\w:-]+)="/g)].map(each => each[1]);
    assert.equal(new Set(keys).size, keys.length, `An attribute stands twice: ${match[0]}`);
    names.push(name);
    if (isClosed === '') open.push(name);
  }
  assert.equal(at, text.length, `No XML: ${text.slice(at, at + 80)}`);
  assert.deepEqual(open, []);
  return names;
}
