import { readPostMortem } from '../../../core/document/postMortem';
import { type Shelved, summarise } from '../../../core/library';
import { defaults } from '../../../core/settings';

/** A small post-mortem of that day. */
export function postMortemOf(date: string, factors: readonly string[], components = ''): Shelved {
  const text = `# Incident of ${date}

<!-- post-mortem -->

- **Announced:** ${date} 14:05 UTC
- **Components:** ${components}

## Timeline (UTC)

- ${date} 14:05 - First alert.

## Contributing factors

${factors.map(factor => `- ${factor}`).join('\n')}
`;
  return { key: `${date}.md`, summary: summarise(readPostMortem(text, `${date}.md`, defaults)) };
}
