import { rememberLast } from '../../text';
import type { Detector, Found } from '../detector';
import { lazily } from './context';

/** What a post-mortem tells about somebody's health, family, leave or stay in a country: the circumstance, not who. */
export const personalCircumstances: Detector = {
  rule: 'sensitive-health',
  mayMatch: text => circumstancesIn(text).length > 0,
  find: text => circumstancesIn(text),
};

/** Circumstances from left to right, without overlaps. The last text is remembered: names are looked for beside them. */
export const circumstancesIn = rememberLast((text: string): readonly Found[] => {
  if (!hint.test(text)) return none;
  return [...text.matchAll(circumstances())].map(({ 0: value, index: start }) => ({
    start,
    end: start + value.length,
    what: 'a personal circumstance',
  }));
});

const none: readonly Found[] = [];

const whose = '(?:her|his|my)';
const relative =
  '(?:(?:elderly |young |little |newborn |late )?(?:mother|father|mom|mum|dad|wife|husband|spouse|son|daughter|kids?|child|children|baby|brother|sister|parents?|grandmother|grandfather|toddler|family))';
const illness = oneOf(`
  (?:breast |lung |skin |stage \\d )?cancer, leuka?emia, lymphoma, a (?:brain )?tumou?r, diabetes, depression, anxiety,
  burn-?out, (?:long )?covid(?:-?19)?, the flu, influenza, pneumonia, migraines?, epilepsy, ptsd, asthma, hiv, aids,
  a stroke, a heart attack, a concussion, multiple sclerosis, adhd, autism, dementia, hepatitis, tuberculosis,
  schizophrenia, bipolar disorder, food poisoning, strep throat, norovirus, appendicitis, lupus, arthritis,
  crohn['’]s(?: disease)?, parkinson['’]s, alzheimer['’]s, lyme disease, sepsis, endometriosis,
  (?:kidney|heart|liver) (?:disease|failure), mental illness, alcoholism, substance abuse, an eating disorder, anorexia,
  insomnia`);

/** A word of every circumstance below. */
const hint = new RegExp(
  String.raw`\b(?:her|his|my) |\bleave\b|hospital|emergency room|family emergency|intensive care|\b(?:ER|ICU)\b|\bsick|\bill\b|surgery|an operation\b|pregnan|diagnos|hiv[- ]pos|chemo|dialysis|radiation|fertility|miscarr|divorce|funeral|death in the|doctor|dentist|dental|medical|prenatal|therapy|\bvisa\b|undocumented|refugee|asylum|green card|\bdaca\b|\brehab\b|\bin(?:to)? labou?r\b|icd-?10|seizure|panic|breakdown|addict\b|alcoholic|custody|${illness}`,
  'i',
);

/** Linear: every part begins with a word of its own, and what lies between is bounded. */
const circumstances = lazily(
  () =>
    new RegExp(
      String.raw`(?<![a-zÀ-ӿ\d-])(?:` +
        [
          // Leave, but not that which everybody takes.
          `on (?:an? )?(?:[a-z]{2,12} )?(?:parental|maternity|paternity|sick|bereavement|medical|family|compassionate|disability|stress|fmla|adoption|caregiver|carer['’]s|mental health) leave`,
          `(?<=(?:took|taking|takes|started|began|starting|beginning|back from|returned from|returning from) (?:${whose} )?)(?:parental|maternity|paternity|sick|bereavement|medical|compassionate|disability) leave`,
          `on ${whose} honeymoon`,
          `(?<=(?:was|is|went|being) )(?:in|into) labou?r(?=[.,;]|$| (?:and|when|that|during))`,
          'on leave (?:to|for|after|because) [^.,;\\n]{3,40}',
          // The hospital.
          `(?<=(?:I['’]m|was|were|is|be|been|being|went|still|currently|while|had gone) (?:[a-z]{2,9} )?)(?:at|in|to) (?:the |an? )?(?:hospital|emergency room|ER|intensive care(?: unit)?|ICU|rehab)(?: (?:with|for|visiting|because of) (?:${whose} [a-z]{2,12}|[a-z]{2,12}))?(?! (?:network|system|systems|zone|site|region|queue))`,
          `(?:rushed|taken|driven|admitted|had to go|drove|driving|taking ${whose} ${relative}) to (?:the |an? )?(?:hospital|emergency room|ER|ICU)(?: with (?:${whose} )?[a-z]{2,12})?`,
          'hospitali[sz]ed(?: (?:with|for|after) [^.,;\\n]{3,30})?',
          // Illness.
          `(?:called|calling) in sick|(?:out|off|home) (?:sick|ill)|fell (?:ill|sick)|(?:seriously|gravely|terminally|chronically) ill`,
          `(?:home|out|off|sick|ill|down|in bed|struggling) with ${illness}`,
          String.raw`(?:diagnosed with|tested positive for|treated for|suffer(?:s|ed|ing) from|living with|treatment for|diagnosis of|(?:has|had|have|having) (?=[^.\n]{0,30}(?:cancer|epilepsy|diabetes|heart attack|stroke|covid|the flu|pneumonia|depression|migraine))(?:an? )?) ?${illness}`,
          `(?<=(?:applicant|claimant|patient|veteran|user|person|customer|caller|woman|man|child|employee|engineer|colleague|operator)s? )with ${illness}`,
          String.raw`(?:diagnos[ie]s(?: codes?)?:? [A-TV-Z]\d{2}\.\d{1,4}|icd-?10(?:-cm)?(?: codes?)?:? [A-TV-Z]\d{2}(?:\.\d{1,4})?)`,
          `${whose} (?:[a-z]{2,12} )?(?:${illness}|medication|pregnancy|miscarriage|surgery|chemotherapy|disability|therapy session|medical (?:condition|emergency|history|records?|appointment))`,
          `(?:(?:recovering|recovered) from|undergoing|underwent|having|scheduled for|back from) (?:(?:an? |${whose} )?(?:[a-z]{3,10} )?)(?:surgery|chemotherapy|chemo|dialysis|an operation|radiation therapy|miscarriage|fertility treatment|${illness})`,
          `HIV[- ]positive|(?:a|an?) (?:recovering )?(?:alcoholic|addict)|(?:had|having) a (?:panic attack|seizure|nervous breakdown|mental breakdown|medical emergency|miscarriage)`,
          String.raw`(?:(?:(?:\w+ (?:weeks|months) )|heavily |newly |visibly )?pregnant)(?= (?!pause)|[.,;)]|$)|due to (?:her )?pregnancy`,
          `(?:broke|broken|fractured|sprained) (?:her|his|my) (?:arm|leg|wrist|ankle|hip|foot|hand|collarbone|shoulder)`,
          `(?:at|for|to) (?:an? |${whose} )(?:doctor|dentist|hospital|medical|dental|therapy|prenatal|physical therapy)(?:['’]s)? (?:appointment|visit|check-?up)`,
          // Family.
          `(?:(?:at|for|attending|after|planning|with|of) )?(?:the )?(?:(?:picking up|dropping off|caring for|looking after|visiting|with|birth of|death of|loss of|funeral of|wedding of) )?${whose} ${relative}(?:['’]s?)? (?:had |has |was |were |is )?(?:just |suddenly )?(?:funeral|death|passing|illness|surgery|wedding|birth|birthday|graduation|died|passed away|in (?:the )?hospital|hospitali[sz]ed|sick|ill|dying|from (?:school|day ?care|kindergarten))`,
          `(?:picking up|dropping off|caring for|looking after|visiting|birth of|death of|loss of|funeral of|wedding of|at home with|home with|stayed with|taking care of) (?:${whose} )(?:[a-z]{2,10} )?${relative}`,
          `(?:at|attending|for|to) (?:a|the) (?:family )?funeral|a (?:family emergency|death in the family|sick child)|(?:going through|because of|during) (?:an? |${whose} |the )?(?:[a-z]{3,8} )?(?:divorce|custody (?:case|battle|hearing|dispute))`,
          `${whose} (?:divorce|custody (?:case|battle|hearing|dispute)|bereavement)`,
          // The right to stay in a country.
          String.raw`an? (?:asylum seeker|undocumented (?:immigrant|worker|person)|DACA recipient|green card holder|refugee from [a-zÀ-ӿ][a-zÀ-ӿ]{2,20})|(?:is|was|are|were) undocumented(?= immigrant|[.,;]? ?(?:and|who)|$)`,
          `on an? (?:H-?1B|H-?2[AB]|F-?1|J-?1|L-?1|O-?1|TN|student|work|tourist|spousal) visa`,
          String.raw`(?<=[a-zÀ-ӿ]['’]s )(?:work )?visa (?:had )?expired`,
          `${whose} (?:visa|asylum|immigration|green card|citizenship|naturali[sz]ation|DACA)(?: (?:application|status|case|claim|petition|interview|hearing|had expired|expired))`,
        ].join('|') +
        String.raw`)(?![a-zÀ-ӿ])`,
      'gi',
    ),
);

function oneOf(list: string): string {
  return `(?:${list.trim().split(/,\s+/).join('|')})`;
}
