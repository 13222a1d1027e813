import { type Backlog, backlogOf } from '../../../core/backlog';
import { readPostMortem } from '../../../core/document/postMortem';
import { linterFor, SecretFindings } from '../../../core/lint';
import { defaults } from '../../../core/settings';

/** The backlog of a text as the server makes it, once its secrets were looked for. */
export async function backlogIn(text: string, identity = 'incidents/checkout.md'): Promise<Backlog> {
  const postMortem = readPostMortem(text, 'incidents/checkout.md', defaults);
  const secrets = new SecretFindings();
  for (const chunk of postMortem.store.chunks) await secrets.scan(chunk);
  return backlogOf(
    postMortem,
    linterFor(defaults).lintAnyway(postMortem, { now: Date.UTC(2026, 4, 1), secrets }),
    identity,
  );
}

/** A declared post-mortem with these action items. */
export function withItems(...items: readonly string[]): string {
  return `# Checkout answered slowly\n\n<!-- post-mortem -->\n\n## Remediation\n\n${items.join('\n')}\n`;
}
