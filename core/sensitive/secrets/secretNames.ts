/** The last part of secretlint's rule ids, with what the rule finds, for messages. */
const byRule: { readonly [rule: string]: string } = {
  '1password': 'a 1Password service account token',
  anthropic: 'an Anthropic API key',
  aws: 'an AWS credential',
  basicauth: 'a user name and password in a URL',
  cloudflare: 'a Cloudflare API token',
  'database-connection-string': 'a password in a database connection string',
  databricks: 'a Databricks access token',
  docker: 'a Docker access token',
  figma: 'a Figma access token',
  gcp: 'a Google Cloud service account key',
  github: 'a GitHub token',
  gitlab: 'a GitLab access token',
  grafana: 'a Grafana token',
  groq: 'a Groq API key',
  'hashicorp-vault': 'a Vault token',
  huggingface: 'a Hugging Face access token',
  linear: 'a Linear API key',
  notion: 'a Notion integration token',
  npm: 'an npm access token',
  openai: 'an OpenAI API key',
  privatekey: 'a private key',
  sendgrid: 'a SendGrid API key',
  shopify: 'a Shopify access token',
  slack: 'a Slack token',
  stripe: 'a Stripe API key',
  tailscale: 'a Tailscale key',
  vercel: 'a Vercel access token',
};

/** By message id, where a rule finds several things. */
const byMessage: { readonly [message: string]: string } = {
  AWSAccessKeyID: 'an AWS access key id',
  AWSSecretAccessKey: 'an AWS secret access key',
  IncomingWebhook: 'a Slack webhook URL',
};

const userAndPassword = /(?<=:\/\/)[^@]+(?=@)/;

/**
 * By message id: which part of the finding is the secret, searched from where the finding begins. What has no such
 * part is no finding: placeholders, and the account number of the vendor's own documentation.
 */
export const secretParts: { readonly [message: string]: RegExp } = {
  AWSAccountID: /(?<!\d)(?!1234-?5678-?9012)\d{4}-?\d{4}-?\d{4}/,
  AWSSecretAccessKey: /(?<=[Kk](?:ey|EY)["']?\s{0,200}(?::|=>|=)\s{0,200}["']?)[A-Za-z0-9/+=]{40}/,
  BasicAuth: userAndPassword,
  MongoDBConnection: userAndPassword,
  MySQLConnection: userAndPassword,
  Npmrc_authToken: /(?<=_authToken=["']?)[\w.+/=-]{16,}/,
  PostgreSQLConnection: userAndPassword,
};

/** A noun phrase for what secretlint found, never the value. */
export function secretName(ruleId: string, messageId: string): string {
  return byMessage[messageId] ?? byRule[ruleId.replace(/^@secretlint\/secretlint-rule-/, '')] ?? 'a secret';
}
