import type { SensitiveMatch } from '../types';
import { secretName, secretParts } from './secretNames';
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
  return text => scanInWindows(text, scanWindow);
}

/** Findings are allowed in one way only, ours, which asks for a reason. */
const silencingRule = '@secretlint/secretlint-rule-filter-comments';

const ruleOptions: { readonly [ruleId: string]: object } = {
  '@secretlint/secretlint-rule-aws': { enableIDScanRule: true },
};

/** Longer than every expression of which only a part is the secret. */
const reach = 700;

function toMatch(
  text: string,
  { ruleId, messageId, range }: { ruleId: string; messageId: string; range: readonly [number, number] },
): SensitiveMatch | undefined {
  // secretlint takes a byte order mark away before it counts.
  const start = range[0] + (text.startsWith('\uFEFF') ? 1 : 0);
  const rule = messageId === 'AWSAccountID' ? 'sensitive-resource-id' : 'sensitive-secret';
  const found = { rule, what: secretName(ruleId, messageId) };
  const expression = secretParts[messageId];
  if (expression === undefined) return { start, end: start + range[1] - range[0], ...found };
  // Of these, some ranges are the whole expression, some its start with the length of the secret.
  const part = expression.exec(text.slice(start, start + reach));
  if (part === null) return undefined;
  return { start: start + part.index, end: start + part.index + part[0].length, ...found };
}
