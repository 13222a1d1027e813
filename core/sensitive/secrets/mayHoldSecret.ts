/**
 * Whether a text may hold something that the secret scanner reports. Cheap, linear, and rather once too often `true`.
 * A private key is seen only whole: give the block that it stands in, not its lines.
 */
export function mayHoldSecret(text: string): boolean {
  return marks.test(text) || credentials.test(text) || accountNumber.test(text) || longWord.test(text);
}

/** What each vendor's secrets have in common, or the words that stand before them. */
const marks = new RegExp(
  [
    // AWS: ids of keys, roles and users; names of secret keys.
    'A3T[A-Z0-9]|AKIA|AGPA|AIDA|AROA|AIPA|ANPA|ANVA|ASIA',
    '[Ss](?:ecret|ECRET)_?[Aa](?:ccess|CCESS)_?[Kk](?:ey|EY)',
    // GitHub, GitLab, npm, Docker.
    'gh[pousr]_|github_pat_|x-oauth-basic|glpat-|npm_|_authToken=|dckr_pat_',
    // Slack, Notion, Linear, Figma.
    'xox[abopr]-|xapp-|[Hh][Oo][Oo][Kk][Ss]\\.[Ss][Ll][Aa][Cc][Kk]|ntn_|lin_api_|figd_',
    // OpenAI, Anthropic, Groq, Hugging Face, Databricks.
    'T3BlbkFJ|sk-|gsk_|hf_|dapi[A-Fa-f0-9]',
    // SendGrid, Shopify, Stripe.
    'SG\\.|shp(?:pa|ca|at|ss)_|[sr]k_(?:live|test)_',
    // Grafana, 1Password, Vault, Vercel, Cloudflare, Tailscale.
    'gl(?:c|sa)_|ops_ey|hv[sbr]\\.|vc[piark]_|cf(?:k|ut|at)_|tskey-',
    'PRIVATE KEY|Private-Lines: |Static key V1',
  ].join('|'),
);

/** A user and a password before a host, as in URLs and connection strings. Bounded, so that it stays linear. */
const credentials = /:\/\/[^\s/]{1,600}@/;

/** An AWS account number under its name. */
const accountNumber = /(?:account|Account|ACCOUNT)_?(?:id|Id|ID)?["']?\s*[:=]/;

/** Tokens of vendors that the list does not know yet; bounded, so that it stays linear. */
const longWord = /[A-Za-z0-9_]{24}/;
