import { isWithin } from '../allowed';

/** Mailboxes and domains that are nobody's in particular, as lists that a newcomer can extend. */

/** Words that make a role of any name in which they stand: `cloud-support`, `alerts+prod`. */
const roleWords = words(`
  abuse admin administrator administrators admins alert alerting alerts announce billing bot bugs careers ci
  compliance contact csirt customercare customerservice devops donotreply dpo enquiries enquiry feedback helpdesk
  hostmaster incident incidents info infosec inquiries jobs legal list mailer marketing monitoring newsletter noc
  noreply notification notifications notify oncall operations ops postmaster press privacy procurement psirt recruiting
  registrar reply sales secops security servicedesk soc sre support sysadmin team webmaster`);

/** Names that are a role only when nothing else stands beside them. */
const roleNames = words(`
  accounts build builds cert certificates community daemon dev developer developers dns finance ftp git hello help
  hr it mail media news office platform public releases robot root service services ssl staff status tls usenet users
  www`);

/** Accounts of machines and of version control. */
const machineUsers = words(`
  azureuser bitnami centos core debian deploy ec2-user git hg jenkins postgres root runner svn ubuntu vagrant vcap`);

/** What people write in examples. */
const placeholderNames = words(`
  email first.last firstname.lastname foo jane.doe jane_doe janedoe jdoe john.doe john_doe john.smith johndoe
  me name someone somebody test test.user testuser user user.name username you your your.email your.name youremail
  yourname`);

/** RFC 2606, RFC 6761, and what people write in examples. */
const placeholderDomains = words(`
  example example.com example.edu example.net example.org test invalid localhost
  bar.com company.com domain.com domain.tld email.com foo.bar foo.com mycompany.com test.com your-company.com
  your-domain.com yourcompany.com yourdomain.com`);

/** Lists, no-reply addresses, calendars and accounts of services: no person reads them alone. */
const sharedDomains = words(`
  calendar.google.com freelists.org googlegroups.com groups.io gserviceaccount.com noreply.github.com
  noreply.gitlab.com reply.github.com`);

/** Last labels that are a file's or a private network's, as in `logo@2x.png`, `getty@tty1.service`, `root@db.lan`. */
export const noMailDomain =
  /(?:\.(?:service|socket|timer|target|mount|slice|scope|conf|png|jpe?g|gif|svg|webp|pdf|json|ya?ml|css|html?|txt|js|ts|local|internal|lan|localdomain|corp|intranet|consul|bosh)|^v?\d+\.\d[a-zÀ-ӿ\d.-]*)$/i;

/** Whether a name before the `@` is a role: support, on-call, no-reply. */
export function isRoleName(name: string): boolean {
  const lower = name.toLowerCase();
  if (roleNames.has(lower) || placeholderNames.has(lower)) return true;
  const joined = lower.replace(/(?<=\b(?:on|no|do|not|help|service))[-_.](?=call|reply|not|desk)/g, '');
  return joined.split(/[._+-]/).some(word => roleWords.has(word) || roleWords.has(word.replace(/\d+$/, '')));
}

/** Whether a name before the `@` is an account of a machine. */
export function isUserOfMachine(name: string): boolean {
  return machineUsers.has(name.toLowerCase());
}

/** Whether a domain is one of those for examples. */
export function isPlaceholderDomain(domain: string): boolean {
  return isWithin(domain, placeholderDomains);
}

/** Whether what is sent to a domain reaches a list, a machine or nobody. */
export function isSharedDomain(domain: string): boolean {
  return isWithin(domain, sharedDomains) || /^(?:lists?|no-?reply|bounces?)\./i.test(domain);
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}
