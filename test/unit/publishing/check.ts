import { readPostMortem } from '../../../core/document/postMortem';
import { linterFor, SecretFindings } from '../../../core/lint';
import { makePublicVersion, type PublicVersion, type PublishingCheck, publishingCheck } from '../../../core/publishing';
import type { Problem } from '../../../core/rules';
import { sensitiveKind } from '../../../core/sensitive';
import { defaults, mergeSettings, parseSettings, type Settings } from '../../../core/settings';

const now = Date.UTC(2026, 4, 1);

/** What a `.postmortem.json` with these keys says, over the defaults. */
export function settingsOf(keys: object): Settings {
  return mergeSettings(defaults, parseSettings(JSON.stringify({ version: 1, ...keys })).value);
}

/** Checks a text as the server does, once its secrets were looked for. */
export async function check(text: string, settings: Settings = defaults): Promise<PublishingCheck> {
  const { postMortem, problems } = await lint(text, settings);
  return publishingCheck(postMortem, problems);
}

/** The rows of a check, one line each: group, line from 1, rule and whether it must be settled. */
export async function rowsOf(text: string, settings?: Settings): Promise<readonly string[]> {
  const { groups } = await check(text, settings);
  return groups.flatMap(({ id, rows }) =>
    rows.map(({ range, rule, blocks }) => `${id} ${range.start.line + 1} ${rule}${blocks ? ' !' : ''}`),
  );
}

/** The public version of a text. */
export function publicVersion(text: string, settings: Settings = defaults): Promise<PublicVersion> {
  const postMortem = readPostMortem(text, 'incident.md', settings);
  return makePublicVersion(postMortem, { now, secrets: new SecretFindings() });
}

/** What is sensitive in a text, looked at afresh. */
export async function sensitiveIn(text: string, settings: Settings = defaults): Promise<readonly Problem[]> {
  const { problems } = await lint(text, settings);
  return problems.filter(({ ruleId }) => sensitiveKind(ruleId) !== undefined);
}

async function lint(text: string, settings: Settings) {
  const postMortem = readPostMortem(text, 'incident.md', settings);
  const secrets = new SecretFindings();
  for (const chunk of postMortem.store.chunks) await secrets.scan(chunk);
  return { postMortem, problems: linterFor(settings).lintAnyway(postMortem, { now, secrets }) };
}
