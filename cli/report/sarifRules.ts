import { allRules } from '../../core/lint';
import type { SeveritySetting } from '../../core/settings';
import { rulePageBase } from '../../protocol/links';

/** What a SARIF log says of a rule; ids that begin with `publishing-` belong to "postmortem check" and have no page. */
export function ruleDescriptor(id: string) {
  const rule = allRules.find(each => each.id === id);
  const text = rule?.summary ?? 'Nothing stands in the way of publishing.';
  const helpUri = `${rulePageBase}${id}.md`;
  return {
    id,
    name: id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text },
    fullDescription: { text },
    ...(rule === undefined
      ? { help: { text } }
      : { help: { text: `${text} ${helpUri}`, markdown: `${text} [What this rule is about](${helpUri})` }, helpUri }),
    ...(rule === undefined ? {} : { defaultConfiguration: configuration(rule.severity) }),
    properties: { tags: ['post-mortem', id.split('-')[0] ?? id] },
  };
}

function configuration(severity: SeveritySetting) {
  if (severity === 'off') return { enabled: false };
  return { level: severity === 'error' || severity === 'warning' ? severity : 'note' };
}
