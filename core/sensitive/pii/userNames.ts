import type { Detector, Found } from '../detector';
import { keyed } from '../wordTable';
import { after, before } from './context';
import { isUserOfMachine } from './mailboxes';
import { isOtherWord } from './nameShape';

/** Names by which people log in: folders of their homes, lines of logs, values of `user=`. */
export const userNames: Detector = {
  rule: 'sensitive-user-name',
  words: [
    '/users/ /users\\ \\users/ \\users\\ /home/ /home\\ \\home/ \\home\\ /documents␣and␣settings \\documents␣and␣settings',
    'accepted␣ failed␣publickey failed␣password failed␣none invalid␣user␣ for␣user␣ disconnected␣from␣ sudo:␣',
    'userauthentication* uid=0',
    keyed('user username user_name userid user_id login logged_in_as actor principal run_as'),
  ].join(' '),
  find(text) {
    return [...text.matchAll(places)].flatMap(match => {
      const { user = '', home } = match.groups ?? {};
      const start = match.index + match[0].length - user.length;
      if (!isOfPerson(user) || (home !== undefined && !isPath(text, match.index))) return [];
      if (home === undefined && isOfProgram(user, text, start)) return [];
      return [{ start, end: start + user.length, what: "a person's user name" }] satisfies readonly Found[];
    });
  },
};

/** Homes; lines of OpenSSH, PAM, sudo, id(1) and Cloud Foundry's UAA; labels in logs. The name ends each. */
const places = new RegExp(
  String.raw`(?:${[
    String.raw`(?<home>[\\/]{1,2}(?:Users|home|Documents and Settings)[\\/]{1,2})(?=[^\s\\/]{1,40}[\\/])`,
    `Accepted (?:publickey|password|keyboard-interactive(?:/pam)?) for |Failed (?:publickey|password|none) for (?:invalid user )?`,
    `Invalid user |session (?:opened|closed) for user |Disconnected from (?:authenticating |invalid )?user |sudo: {1,4}`,
    String.raw`UserAuthentication(?:Success|Failure) \(['"]|uid=\d{1,10}\(`,
    String.raw`(?<![a-zÀ-ӿ\d-])(?:user|username|user_name|userid|user_id|login|logged_in_as|actor|principal|run_as)["'\x60]?(?:=|(?<=["'\x60]|(?:name|userid|user_id)): ?)["'\x60]?`,
  ].join('|')})(?<user>[a-zÀ-ӿ][a-zÀ-ӿ\d._-]{1,30}(?<=[a-zÀ-ӿ\d]))(?![a-zÀ-ӿ\d@*\[{_-]|\.[a-zÀ-ӿ]|[:=][a-zÀ-ӿ])`,
  'gi',
);

/** Whether a path begins there: not the middle of another path, a page of a site, or what a client asked for. */
function isPath(text: string, start: number): boolean {
  const textBefore = before(text, start, 20);
  if (/(?:(?<![a-zÀ-ӿ])[a-zÀ-ӿ]:|file:\/{1,2}|\/mnt\/[a-z]|\/host)$/i.test(textBefore)) return true;
  return (
    /(?:^|[\s"'`(=[<|,>])$/.test(textBefore) &&
    !/(?:GET|POST|PUT|PATCH|DELETE|HEAD|url|route) ["'`]?$/i.test(textBefore)
  );
}

/** Whether a label's value is a word that no person is called, or a mere word on a line that names the database, too. */
function isOfProgram(user: string, text: string, start: number): boolean {
  if (isOtherWord(user)) return true;
  if (!/^[a-zÀ-ӿ]+$/i.test(user)) return false;
  const [line = ''] = after(text, start, 80).split('\n', 1);
  return database.test(before(text, start, 80).split('\n').at(-1) ?? '') || database.test(line);
}

const database = /(?<![a-zÀ-ӿ])(?:dbname|database|db|sslmode|initial catalog) ?=|jdbc:/i;

/** Accounts that are a machine's or nobody's: whole names, and words that make one of any name. */
const accounts = new Set(
  `public shared default guest everyone anonymous nobody null none undefined unknown unset true false user users username
  your yourname your-name your_username name me you someone test tester foo bar alice bob example sample demo jovyan node
  circleci travis vscode codespace app apps www-data nginx apache airflow coder gitpod linuxbrew www http pi oracle hadoop
  spark kafka elastic elasticsearch grafana prometheus mysql redis rabbitmq mongo mongodb sa sys dba index about home
  login logout password customer email id string text administrator all-users worker master owner member self system
  checkout payment payments orders search site project billing abc inventory daemon sshd cron mail backup operator`.split(
    /\s+/,
  ),
);

const serviceWords =
  /(?:^|[._-])(?:app|apps|svc|service|services|admin|administrator|root|bot|robot|db|database|test|testing|prod|production|staging|dev|ci|cd|deploy|deployer|deployment|api|system|monitor|monitoring|backup|read|write|reader|writer|ro|rw|readonly|user|users|job|worker|agent|runner|build|builder|jenkins|pipeline|replica|replication|repl|migrate|migrator|exporter|proxy|node|master|client|server|web|cf|bosh|uaa|git|github|postgres|pg|sql|etl|ingest|ingestion|ingester|importer|loader|collector|sync|batch|internal|public|default|team|oncall|group|account|broker|operator|controller|manager|scheduler|cloud|aws|k8s|kube|kubernetes)\d*(?:[._-]|$)/i;

function isOfPerson(user: string): boolean {
  const lower = user.toLowerCase().replace(/[._-]+$/, '');
  if (lower.length < 3 || accounts.has(lower) || isUserOfMachine(lower) || serviceWords.test(lower)) return false;
  // One word of a log may be anything; people have a dot, a number behind the name, or a name that can be said.
  return /[A-Za-zÀ-ӿ]{2}/.test(lower) && !/\d{4}|^[a-f\d-]{8,}$/.test(lower);
}
