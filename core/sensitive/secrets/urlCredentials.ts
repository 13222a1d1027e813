import type { Detector, Found } from '../detector';
import { looksLikePassword, looksRandom } from './likeness';
import { isPlaceholder } from './placeholders';

/** `user:password` before a host: in URLs of every scheme, in connection strings, and without a scheme. */
export const urlCredentials: Detector = {
  rule: 'sensitive-secret',
  mayMatch: text => text.includes('@'),
  find(text) {
    const found: Found[] = [];
    for (const expression of [withScheme, withoutScheme]) {
      for (const match of text.matchAll(expression)) {
        const { user = '', password = '' } = match.groups ?? {};
        const isUrl = expression === withScheme;
        if (!(isUrl ? opensUrl(user, password) : opensHost(user, password))) continue;
        const start = match.index + match[0].length - (user.length + password.length + 2) + (user === '' ? 1 : 0);
        found.push({ start, end: match.index + match[0].length - 1, what: 'a user name and password in a URL' });
      }
    }
    for (const match of text.matchAll(userOnly)) {
      const { user = '' } = match.groups ?? {};
      if (looksRandom(user, 16))
        found.push({
          start: match.index + match[0].length - user.length - 1,
          end: match.index + match[0].length - 1,
          what: 'a token in a URL',
        });
    }
    return found
      .sort((a, b) => a.start - b.start)
      .filter((each, at, all) => at === 0 || each.start >= (all[at - 1]?.end ?? 0));
  },
};

const withScheme = /:\/\/(?<user>[^\s/?#@:"'`<>|]{0,128}):(?<password>[^\s/"'`<>|]{1,256})@(?=[\w[$<{(*-])/g;
const withoutScheme =
  /(?<![\w/:@.%-])(?<user>[A-Za-z][\w.-]{1,40}):(?<password>[^\s@/:"'`<>|]{5,100})@(?=(?:tcp|unix)\(|[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}|[\w-]{2,60}:\d{2,5})/g;
const userOnly = /https?:\/\/(?<user>[\w.~%-]{16,256})@(?=[\w-]{1,63}\.[\w.-])/g;

/** Whether what stands before the `@` of a URL opens anything: not the words of manuals, not a default that all know. */
export function opensUrl(user: string, password: string): boolean {
  return (
    !isPlaceholder(password) &&
    user !== password &&
    !generic.test(password) &&
    !/^[\d.]+$/.test(user) &&
    (user === '' || !request.test(user))
  );
}

/** Without a scheme it may be many things: a time and a handle, an image and its digest. */
function opensHost(user: string, password: string): boolean {
  return (
    opensUrl(user, password) &&
    !/^(?:sha\d+|md5|mailto|npm|acct|xmpp|sip|git|image|docker|user|name)$/i.test(user) &&
    looksLikePassword(password, true)
  );
}

const request = /your|<|\{|\$|example/i;

const generic =
  /^(?:pass(?:word|wd)?|pwd|secret|admin|root|guest|test|postgres|p4ss(?:w0rd)?|pw|hunter2|mypassword|xyz|abc|123|1234|12345|123456)$/i;
