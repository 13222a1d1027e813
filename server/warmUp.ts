import { readPostMortem } from '../core/document/postMortem';
import { linterFor } from '../core/lint';
import { defaults } from '../core/settings';
import { pause } from './soon';

let warmed: Promise<void> | undefined;

/**
 * Reads and checks a small document once, so that a large one that comes first does not also pay for everything that
 * happens only once: compiling, and the tables of time zones. Two short steps with a pause between them.
 */
export function warmUp(): Promise<void> {
  warmed ??= run();
  return warmed;
}

async function run(): Promise<void> {
  const postMortem = readPostMortem(sample, 'sample.md', defaults);
  await pause();
  linterFor(defaults).lint(postMortem, { now: 0 });
  await pause();
}

const sample = `# Outage

<!-- post-mortem -->

- **Announced:** 2026-03-08 14:05
- **Zone:** Europe/Berlin

## Timeline

- 2026-03-08 14:05 - Incident announced. Login took 1 h 12 min at 192.0.2.1.
- **14:12** CET ~ action: restarted
- Mar 8, 2:30 PM (13:30 UTC) kim@example.org looks

| Time (UTC) | Event |
| --- | --- |
| 16:10 | Incident declared over |

### 2026-03-09 10:00

Time to resolve: 2 h 5 min

## Remediation

- [ ] Alert (aim: likelihood; owner: @kim)
`;
