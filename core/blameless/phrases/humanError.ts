import type { Phrase } from '../types';

const reason = 'A slip is a symptom, and the analysis ends where it is called the cause.';
const source = 'Dekker; CCADB incident report guide; PagerDuty';
/** "to avoid human error", "not human error": the system is in view already. */
const inView =
  /\b(?:not|no|never|than|avoid(?:s|ing|ed)?|prevent(?:s|ing|ed)?|reduc(?:e|es|ing|ed)|minimi[sz](?:e|es|ing|ed)|eliminat(?:e|es|ing|ed)|against|prone to|risk of|risks of|chance of|chances of|possibility of|potential for|potential|possible|room for|rule out|ruled out|guard against|limit|catch|remov(?:e|es|ing)|assumed|suspected|suspect|called|label(?:l)?ed|subject to|for|susceptible to|mitigat(?:e|es|ing)|tolerate|exclude|excluded|likelihood of|sources? of|opportunit(?:y|ies) for|expects?|anticipates?|assumes?|absorbs?|surviv(?:e|es)|withstands?|always be)(?: [\w-]+){0,3} $/;

/** "Human error will happen", "is inevitable": what is expected is not called the cause. */
const expected =
  /^ (?:(?:is|are) (?:not|never|a symptom|only|no)\b|was (?:not|ruled|excluded)\b|can ?not\b|-|(?:(?:will|can|may|might|must|should|does|do) )?(?:always |still |sometimes )?(?:happens?|occurs?|be (?:expected|anticipated|assumed|made))\b|(?:is|are) (?:always |simply |just )?(?:inevitable|unavoidable|normal|expected|possible|bound to|to be expected|a (?:normal|natural|fact of|given|part of)|part of)\b)/;

/** Slips told as causes. */
export const humanErrors: readonly Phrase[] = [
  {
    family: 'blameless-human-error',
    words: ['error', 'mistake', 'failure', 'blunder', 'oversight', 'errors', 'mistakes'],
    pattern:
      /\b(?:(?:human|operator|user|pilot|manual|engineer|developer|administrator|admin) (?:error|mistake|blunder|oversight)|human (?:failure|errors|mistakes))(?! (?:message|messages|page|pages|code|codes|rate|rates|handling|handler|budget|report|reports|log|logs|response|responses|count|tracking|class|type|types|state)\b)\b/g,
    notAfter: inView,
    notBefore: expected,
    reason,
    question: 'What did the tool show, and what let it through?',
    source,
  },
  {
    family: 'blameless-human-error',
    words: 'training trained untrained fat fat-finger fat-fingered fat-fingering finger pebkac brain'.split(' '),
    pattern:
      /\b(?:lack of (?:\w+ )?training|insufficient(?:ly)? train(?:ing|ed)|inadequate training|untrained|(?:fat|fat-)[ -]?finger(?:ed|ing)?|fat-fingered|pebkac|finger trouble|brain fart)\b/g,
    notAfter: inView,
    reason,
    question: 'What does the work ask people to remember, and what could the tool do itself?',
    source: 'CCADB incident report guide; the traps of post-incident reviews (Microsoft Learn)',
  },
  {
    family: 'blameless-human-error',
    words: ['mistake', 'error', 'blunder', 'oversight', 'fault', 'typo', 'slip'],
    pattern:
      /\b(?:(?:our|my|his|her|their|your|an honest|a silly|a simple|a stupid|a careless|a costly) (?:own )?(?:mistake|blunder|oversight)\b|\b(?:our|my|his|her|their|your) (?:own )?(?:error|fault)(?= (?:[.,;:!?()]|(?:that|which|in|was|were|is|and|when|by|to|of|on|here)(?![\w-]))|$)|(?:this|it|that) was (?:a|an) (?:mistake|oversight|blunder)|(?:was|were) (?:clearly |obviously |probably )?a mistake|a (?:silly|simple|stupid) (?:typo|slip)|(?:team|engineer|developer|operator|admin|administrator|reviewer|contractor|colleague|technician|intern|employee|dba)s?'s? (?:fault|mistake|blunder|oversight|error(?= (?:[.,;:!?()]|(?:that|which|in|was|were|is|and|when|caused|led|made|here)(?![\w-]))|$)))\b/g,
    notAfter: /\b(?:not|no|never|without|fixe?d?|from|of|correct|corrected|see|saw|check|about)(?: [\w-]+){0,2} $/,
    reason,
    question: 'What made it look right at the time, and what let it through?',
    source,
  },
  {
    family: 'blameless-human-error',
    words: ['mistake', 'mistakes', 'error', 'errors', 'blunder', 'blunders'],
    pattern: /\b(?:made|making|makes) (?:a|an|the|some|several|this) (?:\w+ )?(?:mistakes?|errors?|blunders?)\b/g,
    subject: 'worker',
    notAfter: /\b(?:if|when|that|whether|should) $/,
    reason,
    question: 'What made it look right at the time, and what let it through?',
    source,
  },
  {
    family: 'blameless-human-error',
    words:
      'mistake mistakes typo typos misclick misclicks mis-click slip slips blunder blunders oversight oversights error errors'.split(
        ' ',
      ),
    pattern:
      /\b(?:caused by|due to|because of|result of|resulted from|stemmed from|traced to|traced back to|down to) (?:a|an|the|our|some|one|this) (?:\w+ ){0,2}(?:mistake|typo|misclick|mis-click|blunder|oversight|copy-paste error|copy and paste error)s?\b/g,
    notAfter: /\b(?:not|never|nothing)(?: \w+){0,2} $/,
    reason,
    question: 'What accepted it without asking?',
    source,
  },
  {
    family: 'blameless-human-error',
    words: ['mistake'],
    pattern: /\b(?:by mistake)\b/g,
    notAfter: /\b(?:not|never|assume|assumed|could|can|might|may|if|to|would|being|from)(?: [\w-]+){0,4} $/,
    notBefore:
      /^ (?:(?:thought|assumed|believed|assuming|believing|concluded|identified|treats?|treated|interpreted|reports?|reported|marks?|marked|classified)\b)/,
    silentIn: ['remediation', 'lucky'],
    reason,
    question: 'What made it look right at the time, and what accepted it?',
    source,
  },
  {
    family: 'blameless-human-error',
    words: ['mistakenly', "typo'd", 'typoed', 'typo-ed', 'fat-fingered'],
    pattern: /\b(?:mistakenly|typo'd|typoed|typo-ed|fat-fingered)\b/g,
    subject: 'people',
    notAfter: /\b(?:not|never|assume|assumed|could|can|might|may|if|to|would|being|from)(?: [\w-]+){0,4} $/,
    notBefore:
      /^ (?:(?:thought|assumed|believed|assuming|believing|concluded|identified|treats?|treated|interpreted|reports?|reported|marks?|marked|classified)\b)/,
    silentIn: ['remediation', 'lucky'],
    reason,
    question: 'What made it look right at the time, and what accepted it?',
    source,
  },
  {
    family: 'blameless-human-error',
    words: ['wrong'],
    pattern:
      /\b(?:ran|executed|typed|entered|issued|used|run|clicked) the wrong (?:\w+ )?(?:command|script|button|branch|flag|cluster|environment|option|host|server|account|file|database)\b/g,
    subject: 'people',
    reason,
    question: 'What made the two look alike, and what accepted it without asking?',
    source,
  },
  {
    family: 'blameless-human-error',
    words: ['forgot', 'forgotten'],
    pattern: /\b(?:had |have |has )?(?:simply |just )?(?:forgot|forgotten)(?! password| your| about it)\b/g,
    subject: 'worker',
    notAfter: /\b(?:if|when|so that|so|that|whether) $/,
    reason: 'Memory is no control.',
    question: 'What could have reminded people, or done the step for them?',
    source: 'moo.md, blameless language',
  },
  {
    family: 'blameless-human-error',
    words:
      'process processes procedure procedures runbook runbooks playbook playbooks policy policies protocol protocols checklist checklists guideline guidelines practice practices'.split(
        ' ',
      ),
    pattern:
      /\b(?:(?:did|does|do) not follow|not following|disregarded|skipped|bypassed|deviated from) (?:the |our |an? |established |standard |this |that )?(?:[\w-]+ ){0,2}(?:process|processes|procedures?|runbooks?|playbooks?|polic(?:y|ies)|protocols?|checklists?|guidelines?|best practices?)\b/g,
    subject: 'people',
    notAfter: /\b(?:if|when|whether) $/,
    notBefore: /^.{0,70}\b(?:because|since|as)\b/,
    silentIn: ['remediation'],
    reason: 'A process describes work as imagined.',
    question: 'How is this work done on other days, and what made the step easy to leave out?',
    source: 'moo.md, blameless language; Dekker',
  },
  {
    family: 'blameless-human-error',
    words: ['typo', 'mistake', 'misclick', 'slip-up', 'oversight', 'blunder'],
    pattern:
      /\b(?:an?|one|this|the) (?:[\w-]+ )?(?:typo|mistake|misclick|slip-up|oversight|blunder)(?= (?:[\w'-]+ ){0,8}(?:caused|led to|triggered|broke|took down|brought down|resulted in)\b)/g,
    reason,
    question: 'What accepted it without asking?',
    source,
  },
  {
    family: 'blameless-human-error',
    words: ['wrong'],
    pattern:
      /\bwrong (?:[\w-]+ )?(?:command|script|branch|flag|cluster|environment|host|server|account|database) was (?:run|executed|typed|entered|issued|used|deleted|dropped|restarted)\b/g,
    reason,
    question: 'What made the two look alike, and what accepted it without asking?',
    source,
  },
  {
    family: 'blameless-human-error',
    words: ['followed', 'bypassed'],
    pattern:
      /\b(?:process|procedures?|runbooks?|playbooks?|checklists?|guidelines?|best practices?) (?:was|were) (?:not (?:properly |correctly |fully )?followed|bypassed)\b/g,
    notAfter: /\b(?:if|when|whether)(?: [\w-]+){0,3} $/,
    silentIn: ['remediation'],
    reason: 'A process describes work as imagined.',
    question: 'How is this work done on other days, and what made the step easy to leave out?',
    source: 'moo.md, blameless language; Dekker',
  },
];
