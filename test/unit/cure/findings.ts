import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { lintContext, lintText } from '../../../cli/lint/lintText';
import { valueIn } from '../../../core/cure/values';
import { type PostMortem, readPostMortem } from '../../../core/document/postMortem';
import type { Problem } from '../../../core/rules';
import { type SensitiveCategory, sensitiveKind } from '../../../core/sensitive';
import type { Settings } from '../../../core/settings';
import { applyEdits, type Edit } from '../../../core/text';
import { repositoryRoot } from '../repository';
import { readFixture } from '../rules/fixture';
import { settingsOf } from '../rules/lintPart';

/** A text of a fixture in which something sensitive is found, under its settings. */
export interface Flagged {
  readonly name: string;
  readonly text: string;
  readonly settings: Settings;
}

/** Every flagged part of the fixtures of all sensitive rules, whichever there are. */
export function flaggedParts(): readonly Flagged[] {
  return readdirSync(join(repositoryRoot, 'test/fixtures/rules'))
    .filter(name => name.startsWith('sensitive-'))
    .flatMap(name => {
      const { parts } = readFixture(name.replace(/\.md$/, ''));
      return parts.flatMap(({ type, title, text }, at) => {
        const settings = settingsOf(parts.slice(0, at).findLast(part => part.type === 'settings')?.text);
        return type === 'flagged' ? [{ name: `${name} ${title}`, text, settings }] : [];
      });
    });
}

/** A document and what is found in it that is sensitive, or wrong about the document itself. */
export interface Linted {
  readonly text: string;
  readonly postMortem: PostMortem;
  readonly problems: readonly Problem[];
}

const context = lintContext(Date.UTC(2026, 2, 8, 18, 0));

export async function linted(text: string, settings: Settings): Promise<Linted> {
  const all = (await lintText(text, { path: 'incident.md', named: true, settings }, context)) ?? [];
  const problems = all.filter(({ ruleId }) => /^(?:sensitive|process)-/.test(ruleId));
  return { text, postMortem: readPostMortem(text, 'incident.md', settings), problems };
}

/** What is found of those categories, secrets, infrastructure and persons unless others are named. */
export function sensitiveIn(
  { problems }: Linted,
  categories: readonly SensitiveCategory[] = ['secret', 'infrastructure', 'pii'],
): readonly Problem[] {
  return problems.filter(({ ruleId }) => {
    const category = sensitiveKind(ruleId)?.category;
    return category !== undefined && categories.includes(category);
  });
}

export function textOf({ postMortem }: Linted, problem: Problem): string {
  return valueIn(postMortem.store, problem.range);
}

export function applied({ text }: Linted, edits: readonly Edit[] | undefined): string {
  if (edits === undefined) throw new Error('There are no edits.');
  return applyEdits(text, edits);
}
