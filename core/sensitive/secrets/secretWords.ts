/** Whose keys are just called "key". A new vendor is a new word. */
const vendors = `algolia akamai aws azure bugsnag cloudflare datadog digitalocean discord docker dropbox fastly firebase
  gcp github gitlab google grafana heroku honeycomb hubspot intercom jira launchdarkly linode logdna loggly mailchimp
  mailgun mapbox newrelic new-relic nuget okta openai opsgenie pagerduty papertrail pendo pingdom postman postmark rollbar
  salesforce segment sendgrid sentry shopify slack snyk splunk square statuspage stripe sumologic telegram twilio twitch
  uptimerobot vercel victorops vultr zendesk api.data.gov dd`;

/** What makes a key one that opens something. */
const keyKinds = `api access auth authentication secret private encryption decryption signing master account shared storage
  app application integration service license licence admin deploy function host subscription ingest insights
  instrumentation write bearer client consumer session cookie webhook hmac hash jwt sas pre-shared preshared unseal vault
  recovery routing wep wpa wifi wi-fi tsig rndc backup aes`;

const kinds = [...words(keyKinds), ...words(vendors)].map(word =>
  word.replace(/[.-]/g, sign => (sign === '.' ? '\\.' : '[-_ ]?')),
);

/** Words for what a person types. */
export const passwordWords = `pass(?:word|wd|phrase|code|wrd|wort)s?|passw|pwd|(?:zugangs|admin|root|standard)?kenn(?:wort|wörter)|zugangscode|contraseña|mots? de passe|code d['’]accès`;

/** Words for what a machine keeps; `[-_ ]` between the parts. */
export const tokenWords = `secret[-_ ]?key[-_ ]?base|(?:${kinds.join('|')})[-_. ]?keys?|apikeys?|tokens?|secrets?|secretkey|psk|credentials?|creds|(?:totp|otp|mfa|2fa)[-_ ]?seed|community[-_ ]string|access[-_ ]signature`;

/** What stands before a word that makes it something harmless; the text ends where the word begins. */
export const harmlessBefore =
  /(?:badge|codecov|shields)[^\s]{0,100}[?&]$|(?:(?<![a-z])page|pagination|next|continuation|continue|sync|csrf|xsrf|cancell?ation|public|cache|primary|foreign|partition|sort|idempotency|site|max|min|num|stop|eos|bos|pad|sep|unk|design|commit|resume|scroll|cursor|delimiter|invalid|unexpected|publishable|redis|object|s3|lock|fencing|claim|etag|docker|kms)[-_ ]?$/i;

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
