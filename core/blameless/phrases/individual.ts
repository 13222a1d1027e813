import type { Phrase } from '../types';

const source = 'PagerDuty, Postmortem Writing; Google, SRE Workbook';

/** A person as the cause. A name before any other phrase of the table counts as well; see `nameAsCause.ts`. */
export const individuals: readonly Phrase[] = [
  {
    family: 'blameless-individual',
    words: ['caused', 'broke', 'broken', 'took', 'brought', 'crashed', 'destroyed', 'wrecked'],
    pattern:
      /\b(?:(?:had )?caused (?:the|this|an?|our) (?:[\w-]+ ){0,3}(?:incident|outage|failure|downtime|crash|bug|error|problem|issue|loss|regression|disruption|degradation)|(?:broke|had broken|took down|brought down|crashed|destroyed|wrecked) (?:(?:the|our|all) (?:[\w-]+ )?(?:build|site|website|services?|database|cluster|system|api|platform|pipeline|deployment|release|app|application|network|production)\b|it\b|everything\b|production\b|prod\b|staging\b|master\b|main\b))/g,
    subject: 'one',
    notAfter: /\b(?:if|when|whether|changes?|that) $/,
    notBefore:
      /^ (?:(?:down|into|apart|up)\b|(?:for|to) (?:maintenance|upgrade|replace|move|migrate|prevent|stop|limit))/,
    reason: 'This makes a person the cause.',
    question: 'What allowed this to happen?',
    source,
  },
  {
    family: 'blameless-individual',
    words: ['who', 'whose'],
    pattern:
      /\b(?:who (?:caused (?:this|the (?:[\w-]+ )?(?:incident|outage|failure|problem|issue|error|bug|crash|downtime))|broke|(?:is|was) (?:to blame|at fault(?! tolera)|responsible for (?:the|this) (?:incident|outage|failure|mistake|downtime|error|breakage))|made (?:the|this) (?:mistake|error)|did this(?= [?.]))|whose (?:fault|mistake|error))\b/g,
    notAfter: /\b(?:not|regardless of|no matter|without|never|instead of|rather than|than)(?: [\w-]+){0,4} $/,
    reason: 'This looks for a person.',
    question: 'What conditions allowed this?',
    source,
  },
  {
    family: 'blameless-individual',
    words: ['blame', 'fault', 'culprit', 'culprits', 'guilty', 'caused', 'responsible'],
    pattern:
      /(?<!\b(?:nobody|no one|noone|no-one) )\b(?:is|was|are|were) (?:solely |entirely |partly |mostly |largely )?(?:to blame|at fault|the (?:culprits?|guilty)|guilty of|the one who caused|responsible for (?:the|this) (?:incident|outage|failure|mistake|downtime|error|damage|breakage)(?= (?:and|because|[.,;:!?)])|$))(?![\w-])/g,
    subject: 'people',
    notAfter: /\b(?:nobody|no one|if|whether) $/,
    reason: 'This makes a person the cause.',
    question: 'What conditions allowed this?',
    source,
  },
  {
    family: 'blameless-individual',
    words: ['lies'],
    pattern: /\b(?:blame|fault|responsibility for (?:the|this) (?:outage|incident|failure)) lies with\b/g,
    notAfter: /\b(?:no|not)(?: [\w-]+){0,2} $/,
    reason: 'This looks for somebody to blame.',
    question: 'What conditions allowed this?',
    source,
  },
];
