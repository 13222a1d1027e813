import type { Kind, Milestone } from '../model/vocabulary';
import { plainText } from '../text/plain';

/** What an entry's words say it is. */
export interface Meaning {
  readonly kind?: Kind;
  readonly milestones: readonly Milestone[];
  readonly starred: boolean;
}

/** Words that name a kind when they lead an entry or fill the column for kinds. */
const kindWords: { readonly [word: string]: Kind } = {
  action: 'action',
  'action taken': 'action',
  effect: 'effect',
  'effect observed': 'effect',
  impact: 'effect',
  observation: 'effect',
  understanding: 'understanding',
  hypothesis: 'understanding',
  finding: 'understanding',
};

/** First match wins for each milestone; an entry may carry several. Rather too few words than wrong ones. */
const milestoneWords: readonly (readonly [Milestone, RegExp])[] = [
  [
    'declared over',
    /\b(?:declared? (?:the incident )?(?:as )?(?:over|closed|resolved)|incident (?:is |was |declared |has been )?(?:over|closed|ended|ends)|(?:sev|p)[ -]?[0-5] (?:is |was |has been )?(?:over|closed|ended|ends)|all[- ]clear|end of (?:the )?incident|fin de l['’]incident|incident (?:clos|terminé)|störung (?:ist |wurde )?(?:beendet|für beendet erklärt))(?![\p{L}\d])|(?:障害|インシデント)(?:終息|終了)宣言?/iu,
  ],
  [
    'announced',
    /\b(?:incident (?:was |is |has been |formally |officially )*(?:declared(?!:? (?:as )?(?:over|closed|ended|resolved))|announced|opened|created|raised)|(?:declare[sd]?|announce[sd]?|open(?:s|ed)|raise[sd]|initiate[sd]?) (?:this (?:as )?)?(?:an? |the )?(?:major |minor |security |high-severity )?incident\b(?! (?:as )?(?:over|closed|ended|resolved))|(?:sev|p)[ -]?[0-5] (?:incident )?(?:is |was |has been )?(?:declared|raised|opened)|(?:declare[sd]?|raise[sd]) (?:an? )?(?:sev|p)[ -]?[0-5]|incident (?:channel|bridge|room) (?:is |was )?(?:opened|created)|status ?page [^.]{0,40}?\binvestigating|(?<=^(?:the |our )?)status ?page (?:is |was )?(?:updated|post(?:ed)? ?#?1?)(?!.*(?:resolv|monitor|identif|fix|restor|clos|mitigat|operational))|first (?:customer )?communication to customers|announced|ouvre l['’]incident|incident (?:est |a été )?(?:déclaré|annoncé)|störung (?:wurde )?(?:ausgerufen|gemeldet|erklärt))(?![\p{L}\d])|(?:障害|インシデント)(?:発生)?宣言/iu,
  ],
  [
    'start',
    /\b(?:fault (?:occurs|occurred)|incident (?:start(?:s|ed)?|begins|began)|(?:outage|impact|incident|customer impact) (?:start(?:s|ed)?|begins|began)|start of (?:the )?(?:outage|incident|impact)|(?:outage|incident) begins)\b/i,
  ],
  [
    'detected',
    /\b(?:incident (?:is |was )?(?:detected|discovered)|(?:(?<!same )(?:first |fault |issue |problem |error |outage )(?:is |was )?(?:detected|reported|noticed))|(?:detects?|detected) (?:an? |the )?(?:issue|problem|error|outage|fault)|(?:monitoring|alert) detects|(?:first |an? |the )?(?:alert|alarm|page)s? (?:fires?|fired|triggered(?! by)|discovered|received|goes off|went off)|first (?:alerts?|reports?|page)|(?:receives?|received) (?:an? |the |first |several |many |some )*(?:alerts?|alarms?)|(?:monitor|alert|alarm) (?:\S{1,60} ){1,2}(?:fires|fired|triggers|triggered(?! by))|(?:is|was|were|got) paged|team (?:is |was )?alerted|^detect(?:ion|ed):)/i,
  ],
  [
    'engaged',
    /\b(?:on-?call (?:engineer )?(?:is |was )?(?:engage[sd]|paged|joins|joined|acknowledges|acknowledged)|(?:acknowledged|acknowledges?) (?:the )?(?:alert|page)|(?:begins?|began|starts?|started) (?:to )?investigat(?:e|ing|ions?)|repair(?:ed)? started|(?<!root cause |deep dive )investigations? (?:starts|started|begins|began))\b/i,
  ],
  [
    'mitigated',
    /\b(?:mitigated|mitigation (?:is |was )?(?:in place|applied|complete[d]?)|services? (?:is |are |was |were )?(?:fully )?(?:restored|recovered)|(?:is|are|was|were|went|came|all) back to normal|repaired(?! started))\b/i,
  ],
  [
    'resolved',
    /\b(?:(?:incident|issue|problem|outage) (?:is |was |has been |fully |officially |repaired and |marked as |as )*(?:resolved|fixed)|ticket (?:is |was )?(?:marked )?(?:as )?resolved|^resolved(?! status)|fully resolved|(?:outage|impact) end(?:s|ed)?|end of (?:the )?(?:outage|impact)|störung (?:ist |wurde )?behoben)\b|\(resolved\)|(?<!\p{L})incident résolu(?!\p{L})/iu,
  ],
];

const lead =
  /^(?:[*_[(]{0,3})(action(?: taken)?|effect(?: observed)?|impact|observation|understanding|hypothesis|finding)(?:[*_\])]{0,3}) ?[:–—-]|^(?:\*\*|__|\[|\()(action|effect|understanding)(?:\*\*|__|\]|\))/i;

/** Reads kind, milestones and star from an entry's words; says nothing where they say nothing. */
export function meaningOf(text: string, kindText?: string): Meaning {
  const plain = plainText(text).slice(0, 400);
  const leading = lead.exec(text.trimStart());
  const word = (kindText === undefined ? (leading?.[1] ?? leading?.[2]) : plainText(kindText))?.trim().toLowerCase();
  const kind = word === undefined ? undefined : kindWords[word];
  const milestones = milestoneWords.filter(([, words]) => words.test(plain)).map(([milestone]) => milestone);
  return {
    ...(kind === undefined ? {} : { kind }),
    milestones: negated.test(plain) ? [] : milestones,
    starred: /[★⭐🌟]|:star2?:/u.test(text),
  };
}

/** "not yet resolved", "was thought to be fixed" and plans are no milestones. */
const negated =
  /\b(?:not(?: yet)?|isn't|wasn't|never|believed?(?: to be)?|thought(?: to be)?|should be|will be|to be|seems?|appears?|attempt\w*|try(?:ing)? to|if) (?:\w+ ){0,3}(?:resolved|fixed|mitigated|restored|detected|declared|over|closed|recovered)\b/i;
