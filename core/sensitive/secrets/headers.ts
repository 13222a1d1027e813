import { looksRandom } from './likeness';
import type { Shape } from './shapes';

/** What programs send to show who they are. */
export const headerShapes: readonly Shape[] = [
  {
    what: 'a user name and password in a header',
    words: 'basic␣',
    pattern:
      /(?:Authorization["'`*]{0,3}\s{0,3}[:=]\s{0,3}["'`*]{0,3}|["'`])Basic\s{1,3}(?<value>[A-Za-z0-9+/_-]{8,400}={0,2})(?![A-Za-z0-9])/i,
    accepts: isEncoded,
  },
  {
    what: 'a bearer token',
    words: '*bearer*',
    pattern: /\bBearer["'`*:=]{0,3}\s{1,3}["'`*]{0,2}(?<value>[\w.~+/-]{12,4000}={0,2})(?![A-Za-z0-9])/i,
    accepts: value => looksRandom(value, 12),
  },
  {
    what: 'a token in a header',
    words: '*authorization*',
    pattern:
      /Authorization["'`*]{0,3}\s{0,3}[:=]\s{0,3}["'`*]{0,3}(?:(?:Token|ApiKey|Api-Key|Key|Splunk|Digest|AWS|Negotiate|NTLM|GenieKey|SSWS|OAuth|JWT|Apikey|Zoho-oauthtoken|token=)\s{0,2}(?:token=|key=)?["']?)?(?<value>[\w.~+/:-]{12,4000}={0,2})(?![A-Za-z0-9])/i,
    accepts: value => looksRandom(value, 12),
  },
  {
    what: 'a session cookie',
    words: '*cookie* *sess* *auth*',
    only: /cookie|sess|auth/i,
    pattern:
      /(?<![\w.-])(?:[\w.-]{0,40}(?:sess(?:ion)?|sid|auth|token|remember|login|jwt|identity|sso)[\w.-]{0,30}|__Host-[\w-]{1,40}|__Secure-[\w-]{1,40}|connect\.sid)=(?<value>[\w%.+/:~-]{14,4000}={0,2})/i,
    accepts: value => looksRandom(value.replace(/%[\da-f]{2}/gi, ''), 14),
  },
];

/** Base64 of "user:password" has letters of both cases, or digits; words have not. */
function isEncoded(value: string): boolean {
  return (
    /[A-Z]/.test(value) &&
    /[a-z]/.test(value.slice(1)) &&
    (/\d/.test(value) || value.endsWith('=') || /[a-z][A-Z]/.test(value))
  );
}
