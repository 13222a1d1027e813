import { fromPlain, linkTo } from '../inlineText';
import { unixInstant } from '../moments';
import type { Importer, SourceEntry } from '../types';

/** Links to messages hold the time: `p` and the message's `ts` without its dot. */
const permalink =
  /https:\/\/[a-z0-9-]{1,60}(?:\.[a-z0-9-]{1,60}){0,2}\.slack\.com\/archives\/[A-Z0-9]{5,20}\/p(\d{10})(\d{6})(?:\?[^\s<>()[\]"|]{0,300})?/;

/** Lines of notes that each link to a message in Slack: the entry is what the line says, at the time of the message. */
export const slackPermalinks: Importer = {
  id: 'slack-permalinks',
  name: 'Slack links',
  recognise: files =>
    files.some(({ text, payloads }) => payloads.length === 0 && permalink.test(text.slice(0, 100_000))),
  read: files => {
    const entries: SourceEntry[] = [];
    let without = 0;
    for (const line of files.flatMap(({ text }) => text.split(/\r?\n/))) {
      const found = line.length > 4000 ? null : permalink.exec(line);
      const instant = found === null ? undefined : unixInstant(Number(found[1]));
      if (found === null || instant === undefined) {
        if (line.trim() !== '') without += 1;
        continue;
      }
      const words = `${line.slice(0, found.index)} ${line.slice(found.index + found[0].length)}`
        .replace(/[[(<|]\s*[\])>|]/g, '')
        .replace(/^[\s>]*(?:[-*+•]|\d{1,9}[.)])?\s+/, '')
        .replace(/[\s:–—-]+$/, '')
        .trim();
      entries.push({
        instant,
        words:
          words === '' ? linkTo('Message in Slack', found[0]) : `${fromPlain(words)} (${linkTo('Slack', found[0])})`,
        id: `slack link ${found[1]}${found[2]}`,
      });
    }
    return {
      entries,
      leftOut: [{ count: without, what: ['line without a link', 'lines without a link'] }],
      assumed: {},
    };
  },
};
