import { processFrontMatter } from './frontMatter';
import { remediationAims } from './remediationAims';
import type { Rule } from './rule';
import { sectionMissing } from './sectionMissing';
import { sensitiveEmail, sensitiveIpAddress } from './sensitive';
import { timelineDateJump } from './timelineDateJump';
import { timelineDualZone } from './timelineDualZone';
import { timelineEntryTime } from './timelineEntryTime';
import { timelineMalformed } from './timelineMalformed';
import { timelineMilestones } from './timelineMilestones';
import { timelineOrder } from './timelineOrder';
import { timelineRollover } from './timelineRollover';
import { timelineZoneMissing } from './timelineZoneMissing';

/** Every rule that runs by itself. A new one is added here, and nowhere else. */
export const rules: readonly Rule[] = [
  timelineOrder,
  timelineMalformed,
  timelineDateJump,
  timelineRollover,
  timelineEntryTime,
  timelineDualZone,
  timelineZoneMissing,
  timelineMilestones,
  sectionMissing,
  remediationAims,
  sensitiveIpAddress,
  sensitiveEmail,
  processFrontMatter,
];

/** Rules that the linter applies by itself: they need what is not in the text, or what the other rules found. */
export const lintRules = [
  { id: 'sensitive-secret', summary: 'A post-mortem holds no passwords, keys or tokens.', severity: 'error' },
  {
    id: 'process-allowance',
    summary: 'Each pm-allow comment names a rule, gives a reason and is needed.',
    severity: 'warning',
  },
  {
    id: 'process-settings',
    summary: 'The settings file .postmortem.json can be read and holds known keys.',
    severity: 'warning',
  },
] as const;

/** All rule ids, in the order of the lists. */
export const ruleIds: readonly string[] = [...rules, ...lintRules].map(rule => rule.id);
