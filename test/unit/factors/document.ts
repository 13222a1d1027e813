import { type PostMortem, readPostMortem } from '../../../core/document/postMortem';
import { defaults } from '../../../core/settings';

/** The contributing factors given, below a timeline of four entries. */
export function withFactors(factors: string, timeline = usual): PostMortem {
  const text = `# Post-mortem: images missing\n\n<!-- post-mortem -->\n\n## Timeline (UTC)\n\n${timeline}\n\n## Contributing factors\n\n${factors}\n`;
  return readPostMortem(text, '2026-01-20-images.md', defaults);
}

/** Its first entry stands on line 6, its last on line 9. */
const usual = `- 2026-01-20 09:12 - effect: The certificate of the image host runs out.
- 2026-01-20 09:31 - understanding: The renewal job has reported success since November.
- 2026-01-20 10:15 - effect: Images show again everywhere.
- 2026-01-21 09:12 - Incident declared over.`;
