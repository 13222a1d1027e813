import { picker } from './generate.mjs';

const keys = 'etaoin shrdlucm.,-';

/** Ways to type. Each gives, for the lines of a document, the next change as the protocol tells it. */
export const ways = {
  'random places': seed => {
    const pick = picker(seed);
    return lines => {
      const line = pick(lines.length);
      const character = pick(lines[line].length + 1);
      return pick(10) < 3 && character < lines[line].length
        ? change(lines, line, character, 1, '')
        : change(lines, line, character, 0, keys[pick(keys.length)]);
    };
  },
  'one entry': seed => {
    const pick = picker(seed);
    return lines => {
      const middle = Math.floor(lines.length / 2);
      const line = lines.findIndex((text, at) => at >= middle && text.startsWith('- '));
      return change(lines, line, lines[line].length, 0, keys[pick(keys.length)]);
    };
  },
  Enter: seed => {
    const pick = picker(seed);
    return lines => {
      const line = pick(lines.length);
      return change(lines, line, lines[line].length, 0, '\n');
    };
  },
  // Every third opens or closes a fence in the middle of the text, and takes all below along.
  'a fence': () => {
    let count = 0;
    return lines => {
      const line = Math.floor(lines.length / 2);
      count += 1;
      if (count === 1) return change(lines, line, 0, 0, '\n');
      return count % 4 === 1
        ? change(lines, line, 0, lines[line].length, '')
        : change(lines, line, lines[line].length, 0, '`');
    };
  },
};

function change(lines, line, character, removed, text) {
  const own = lines[line];
  const now = own.slice(0, character) + text + own.slice(character + removed);
  lines.splice(line, 1, ...now.split('\n'));
  const end = { line, character: character + removed };
  return { range: { start: { line, character }, end }, text };
}
