import { blamelessKinds } from '../blameless/kinds';
import { sensitiveKinds } from '../sensitive/kinds';
import { blamelessSingleCause } from './blamelessSingleCause';
import { processFrontMatter } from './frontMatter';
import { processFactorLink } from './processFactorLink';
import { processFactors } from './processFactors';
import { processFollowUp } from './processFollowUp';
import { remediationAims } from './remediationAims';
import { remediationDue } from './remediationDue';
import { remediationOwner } from './remediationOwner';
import { remediationRepeated } from './remediationRepeated';
import { remediationVague } from './remediationVague';
import { processRestrictedLink } from './restrictedLink';
import type { Rule } from './rule';
import { sectionDuplicate } from './sectionDuplicate';
import { sectionEmpty } from './sectionEmpty';
import { sectionLeftover } from './sectionLeftover';
import { sectionMissing } from './sectionMissing';
import { sectionOrder } from './sectionOrder';
import { sectionStrayEntries } from './sectionStrayEntries';
import { timelineAmbiguousDate } from './timelineAmbiguousDate';
import { timelineConflict } from './timelineConflict';
import { timelineDateJump } from './timelineDateJump';
import { timelineDualZone } from './timelineDualZone';
import { timelineDuration } from './timelineDuration';
import { timelineEntryTime } from './timelineEntryTime';
import { timelineFuture } from './timelineFuture';
import { timelineMalformed } from './timelineMalformed';
import { timelineMilestones } from './timelineMilestones';
import { timelineOrder } from './timelineOrder';
import { timelineOutside } from './timelineOutside';
import { timelinePlaceholder } from './timelinePlaceholder';
import { timelineRollover } from './timelineRollover';
import { timelineSilence } from './timelineSilence';
import { timelineZoneAmbiguous } from './timelineZoneAmbiguous';
import { timelineZoneGap } from './timelineZoneGap';
import { timelineZoneMissing } from './timelineZoneMissing';
import { timelineZoneSeason } from './timelineZoneSeason';
import { timelineZoneSwitch } from './timelineZoneSwitch';

/** Every rule that runs by itself, but those about sensitive content and language, which have tables of their own. A new one is added here, and nowhere else. */
export const rules: readonly Rule[] = [
  timelineConflict,
  timelineOrder,
  timelineMalformed,
  timelineDateJump,
  timelineRollover,
  timelineEntryTime,
  timelineDualZone,
  timelineZoneMissing,
  timelineZoneAmbiguous,
  timelineZoneSeason,
  timelineZoneSwitch,
  timelineZoneGap,
  timelineAmbiguousDate,
  timelinePlaceholder,
  timelineFuture,
  timelineOutside,
  timelineDuration,
  timelineSilence,
  timelineMilestones,
  sectionMissing,
  blamelessSingleCause,
  sectionEmpty,
  sectionDuplicate,
  sectionLeftover,
  sectionOrder,
  sectionStrayEntries,
  remediationAims,
  remediationOwner,
  remediationDue,
  remediationVague,
  remediationRepeated,
  processFactors,
  processFactorLink,
  processFollowUp,
  processFrontMatter,
  processRestrictedLink,
];

/** Rules that the linter applies by itself: they need what is not in the text, or what the other rules found. */
export const lintRules = [
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
export const ruleIds: readonly string[] = [...rules, ...sensitiveKinds, ...blamelessKinds, ...lintRules].map(
  rule => rule.id,
);
