import type { Found } from '../detector';
import type { SensitiveMatch } from '../types';
import { findKeyBlocks } from './keyBlocks';
import { isPlaceholder } from './placeholders';
import { secretName, secretParts } from './secretNames';
import { opensUrl } from './urlCredentials';
import { scanInWindows } from './windows';

/** Looks for secrets in a text and gives UTF-16 offsets in it. A private key is seen only with all its lines. */
export type SecretScanner = (text: string) => Promise<readonly SensitiveMatch[]>;

/** Loads secretlint, which nothing else does, and gives a scanner that can be used again and again. */
export async function createSecretScanner(): Promise<SecretScanner> {
  const [{ lintSource }, { rules }, { secretLintProfiler }] = await Promise.all([
    import('@secretlint/core'),
    import('@secretlint/secretlint-rule-preset-recommend'),
    import('@secretlint/profiler'),
  ]);
  // It would keep a record of every call for as long as the process lives.
  secretLintProfiler.setEnabled(false);

  // One by one, since in a preset a rule cannot be left out.
  const chosen = rules.filter(({ meta }) => meta.id !== silencingRule);
  const config = { rules: chosen.map(rule => ({ id: rule.meta.id, rule, options: ruleOptions[rule.meta.id] ?? {} })) };
  const options = { config, maskSecrets: true, noPhysicFilePath: true };
  const scanWindow = async (content: string): Promise<readonly SensitiveMatch[]> => {
    // One rule looks only at files of this name, every other at all texts.
    const source = { content, filePath: '.npmrc', ext: '.md', contentType: 'text' as const };
    const { messages } = await lintSource({ source, options });
    return messages.map(message => toMatch(content, message)).filter(match => match !== undefined);
  };
  return async text => withKeyBlocks(await scanInWindows(text, scanWindow), findKeyBlocks(text));
}

/** Findings are allowed in one way only, ours, which asks for a reason. */
const silencingRule = '@secretlint/secretlint-rule-filter-comments';

const ruleOptions: { readonly [ruleId: string]: object } = {
  '@secretlint/secretlint-rule-aws': { enableIDScanRule: true },
};

/** Longer than every expression of which only a part is the secret. */
const reach = 700;

/** A block of a key goes before the parts of it that secretlint knows. */
function withKeyBlocks(matches: readonly SensitiveMatch[], blocks: readonly Found[]): readonly SensitiveMatch[] {
  if (blocks.length === 0) return matches;
  const others = matches.filter(({ start, end }) => !blocks.some(block => start < block.end && end > block.start));
  return [...others, ...blocks.map(block => ({ ...block, rule: 'sensitive-secret' }))].sort(
    (a, b) => a.start - b.start,
  );
}

function toMatch(
  text: string,
  { ruleId, messageId, range }: { ruleId: string; messageId: string; range: readonly [number, number] },
): SensitiveMatch | undefined {
  // secretlint takes a byte order mark away before it counts.
  const start = range[0] + (text.startsWith('\uFEFF') ? 1 : 0);
  const expression = secretParts[messageId];
  if (expression === undefined) return named(text, start, start + range[1] - range[0], ruleId, messageId);
  // Of these, some ranges are the whole expression, some its start with the length of the secret.
  const part = expression.exec(text.slice(start, start + reach));
  if (part === null) return undefined;
  return named(text, start + part.index, start + part.index + part[0].length, ruleId, messageId);
}

/** Ids of users, roles and groups open nothing; what stands for a secret is none. */
function named(
  text: string,
  start: number,
  end: number,
  ruleId: string,
  messageId: string,
): SensitiveMatch | undefined {
  const value = text.slice(start, end);
  if (messageId === 'AWSAccountID') return { start, end, rule: 'sensitive-resource-id', what: 'an AWS account number' };
  if (isPlaceholder(value)) return undefined;
  if (/^A(?:GP|ID|RO|IP|NP|NV)A/.test(value) && messageId === 'AWSAccessKeyID') {
    return { start, end, rule: 'sensitive-resource-id', what: 'an AWS user or role id' };
  }
  const at = value.indexOf(':');
  if (urlMessages.has(messageId) && at >= 0 && !opensUrl(value.slice(0, at), value.slice(at + 1))) return undefined;
  return { start, end, rule: 'sensitive-secret', what: secretName(ruleId, messageId) };
}

const urlMessages: ReadonlySet<string> = new Set([
  'BasicAuth',
  'MongoDBConnection',
  'MySQLConnection',
  'PostgreSQLConnection',
]);
