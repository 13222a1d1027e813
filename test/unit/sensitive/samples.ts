/** Made-up secrets, put together here so that no text of the repository has the shape of one. */

/** One of each kind that the scanner reports: its noun phrase, the line, and the part that is the secret. */
export interface Sample {
  readonly what: string;
  readonly before?: string;
  readonly secret: string;
  readonly after?: string;
}

/** Letters and digits that look random and are always the same. */
export function random(length: number, alphabet = 'q7Xk2Pv9Lm4Zt8Rw3Bn6Jd5Hs1Gf0Yc'): string {
  let state = length * 7919 + 17;
  let text = '';
  while (text.length < length) {
    state = (state * 1103515245 + 12345) % 2147483648;
    text += alphabet.charAt((state >> 8) % alphabet.length);
  }
  return text;
}

const join = (...parts: readonly string[]): string => parts.join('');
const hex = '0123456789abcdef';
const upper = 'ABCDEFGHJKLMNPQRSTUVWXYZ234567';
const letters = 'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ';
const keyLines = join('MI', random(62), '\n', random(64), '\n', random(64));
const service = { email: random(30), secretKey: random(30), muk: { k: random(40) }, userAuth: { salt: random(16) } };

export const samples: readonly Sample[] = [
  { what: 'an AWS access key id', secret: join('AK', 'IA', random(16, upper)) },
  { what: 'an AWS access key id', secret: join('AS', 'IA', random(16, upper)) },
  { what: 'an AWS secret access key', before: join('aws_secret_', 'access_key = "'), secret: random(40), after: '"' },
  { what: 'an AWS account number', before: 'AWS_ACCOUNT_ID: ', secret: '703732694729', after: ' ' },
  { what: 'a GitHub token', secret: join('gh', 'p_', random(36)) },
  { what: 'a GitHub token', secret: join('gh', 's_', '12345', '_', random(40), '.', random(60), '.', random(40)) },
  { what: 'a GitHub token', secret: join('github', '_pat_', random(82)) },
  {
    what: 'a user name and password in a URL',
    before: 'https://',
    secret: join(random(20), ':x-oauth', '-basic'),
    after: '@github.com/',
  },
  { what: 'a GitLab access token', secret: join('gl', 'pat-', random(20)) },
  { what: 'an npm access token', secret: join('np', 'm_', random(36)) },
  { what: 'an npm access token', before: join('_auth', 'Token='), secret: random(20) },
  { what: 'a Docker access token', secret: join('dckr', '_pat_', random(27)) },
  { what: 'a Slack token', secret: join('xo', 'xb-', random(12), '-', random(24)) },
  { what: 'a Slack token', secret: join('xa', 'pp-', '1-', random(11), '-', random(24)) },
  {
    what: 'a Slack webhook URL',
    secret: join('https://hooks.', 'Slack.com/services/T', random(8), '/B', random(8), '/', random(22)),
  },
  { what: 'a Notion integration token', secret: join('nt', 'n_', random(11, '0123456789'), random(35)) },
  { what: 'a Linear API key', secret: join('lin', '_api_', random(40)) },
  { what: 'a Figma access token', secret: join('fig', 'd_', random(43)) },
  { what: 'an OpenAI API key', secret: join('s', 'k-', random(20), 'T3Blbk', 'FJ', random(20)) },
  { what: 'an OpenAI API key', secret: join('s', 'k-proj-', random(74), 'T3Blbk', 'FJ', random(74)) },
  { what: 'an Anthropic API key', secret: join('s', 'k-ant-api03-', random(93), 'AA') },
  { what: 'a Groq API key', secret: join('gs', 'k_', random(52)) },
  { what: 'a Hugging Face access token', secret: join('h', 'f_', random(34, letters)) },
  { what: 'a Databricks access token', secret: join('da', 'pi', random(32, hex)) },
  { what: 'a SendGrid API key', secret: join('S', 'G.', random(22), '.', random(43)) },
  { what: 'a Shopify access token', secret: join('shp', 'at_', random(32)) },
  { what: 'a Stripe API key', secret: join('sk', '_live_', random(24)) },
  { what: 'a Stripe API key', secret: join('rk', '_test_', random(24)) },
  { what: 'a Grafana token', secret: join('gl', 'c_', random(60)) },
  { what: 'a Grafana token', secret: join('gl', 'sa_', random(32), '_', random(8, hex)) },
  { what: 'a 1Password service account token', secret: join('op', 's_', btoa(`${JSON.stringify(service)}`)) },
  { what: 'a Vault token', secret: join('hv', 's.', random(95)) },
  { what: 'a Vault token', secret: join('hv', 'b.', random(140)) },
  { what: 'a Vercel access token', secret: join('vc', 'p_', random(24)) },
  { what: 'a Cloudflare API token', secret: join('cf', 'ut_', random(40), random(8, hex)) },
  { what: 'a Tailscale key', secret: join('ts', 'key-auth-', random(12), '-', random(32)) },
  {
    what: 'a user name and password in a URL',
    before: 'https://',
    secret: join('monitor', ':', random(9)),
    after: '@status.agency.gov/up',
  },
  {
    what: 'a password in a database connection string',
    before: 'postgres://',
    secret: join('report', ':', random(9)),
    after: '@db.agency.gov/x',
  },
  {
    what: 'a password in a database connection string',
    before: 'mysql://',
    secret: join('report', ':', random(9)),
    after: '@db.agency.gov/x',
  },
  {
    what: 'a password in a database connection string',
    before: 'mongodb+srv://',
    secret: join('report', ':', random(9)),
    after: '@db.agency.gov/x',
  },
  {
    what: 'a private key',
    secret: join('-----BEGIN RSA ', 'PRIVATE', ' KEY-----\n', keyLines, '\n-----END RSA ', 'PRIVATE', ' KEY-----'),
  },
];
