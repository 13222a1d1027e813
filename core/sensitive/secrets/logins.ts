import type { Detector, Found } from '../detector';
import { looksLikePassword, looksRandom } from './likeness';
import { readValue } from './values';

/** A user and a password in one breath: "logged in as admin / …", `root:…`, "credentials deploy:…". */
export const logins: Detector = {
  rule: 'sensitive-secret',
  words: [
    'admin administrator root sa postgres superuser sysadmin svc- svc_ deployer director elastic kibana_system neo4j grafana',
    'jenkins vcap break-glass breakglass login* logins logon* loginto* log␣in log␣on log-in log-on logged␣in logged␣on',
    'logged-in logged-on loggedin loggedon logging␣in logging␣on logging-in logging-on loggingin loggingon loggedinto',
    'signed␣in signed-in signedin credential* cred creds account accounts user* authenticated password passwords ssh ftp sftp',
    'console dashboard',
  ].join(' '),
  mayMatch: text => text.includes(':') || text.includes('/'),
  find(text) {
    const found: Found[] = [];
    for (const match of text.matchAll(pair)) {
      const { user = '', sign2: sign } = match.groups ?? {};
      const value = readValue(text, match.index + match[0].length);
      if (value === undefined || value.start < (found.at(-1)?.end ?? 0)) continue;
      const before = text.slice(Math.max(0, match.index - reach), match.index);
      const known = wellKnownName.test(user);
      if (!known && (!talk.test(before) || isName(user) || /["']:\s?$/.test(match[0]))) continue;
      if (!known && sign === ':' && /\s$/.test(match[0])) continue;
      if (user.toLowerCase() === value.text.toLowerCase() || isElsewhere(value.text)) continue;
      if (sign === '/' && value.text.includes(':')) continue;
      if (isWordy(value.text) && (sign === '/' || !(known || directTalk.test(before)))) continue;
      if (looksLikePassword(value.text, true) || looksRandom(value.text)) {
        found.push({ start: value.start, end: value.end, what: 'a password' });
      }
    }
    return found;
  },
};

const reach = 60;
const people =
  'admin|administrator|root|sa|postgres|superuser|sysadmin|svc[-_]\\w{1,30}|deployer|director|elastic|kibana_system|neo4j|grafana|jenkins|vcap|break-?glass';
const wellKnownName = new RegExp(`^(?:${people})$`, 'i');

/** What people say before they tell a login. */
const talk =
  /\b(?:log(?:ged|ging)?[- ]?(?:in|on|into)|logins?|signed[- ]in|credentials?|creds?|accounts?|user(?:name)?s?|authenticated|passwords?|ssh|s?ftp|console|dashboard)\b/i;

/** The same, right before it. */
const directTalk =
  /\b(?:log(?:ged|ging)?[- ]?(?:in|on|into)|logins?|signed[- ]in|credentials?|creds?|password)\b[^.\n]{0,24}$/i;

const pair =
  /(?<![\w./:@#-])(?<user>[A-Za-z][\w.@-]{1,40})["'`*]{0,3}(?:\s{1,2}(?<sign>\/)\s{1,2}|(?<sign2>[/:])\s{0,1})(?=["'`*]{0,3}[^\s/:])/g;

/** What is the first half of something else: a scheme, a label, a path, an image. */
function isName(user: string): boolean {
  return (
    /^(?:https?|ftp|ssh|git|arn|urn|sha\d*|md5|npm|docker|image|version|at|time|date|note|port|pr|issue|build|commit|run|job|key|id|step|error|code|status|token|api|v\d+)$/i.test(
      user,
    ) || user.includes('.')
  );
}

/** Paths and GUIDs; hashes and what stands before a host, which are found with more of them. */
function isElsewhere(value: string): boolean {
  return guid.test(value) || value.includes('/') || /^\$\w{1,10}\$|@[\w-]+(?:\.[\w-]|:\d|$)/.test(value);
}

/** A word with a number behind it, alone or joined to others, may be a name of something. */
function isWordy(value: string): boolean {
  return /^(?:[a-z]+[-_.])*[a-z]+-?\d{0,4}$/i.test(value);
}

const guid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;
