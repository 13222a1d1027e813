import { rememberLast } from '../../text';
import type { Detector, Found } from '../detector';
import { lazily } from '../lazily';
import { inSmallLetters, smallLetters } from '../smallLetters';
import { type Worded, wordTable } from '../wordTable';

/** What a post-mortem tells about somebody's health, family, leave or stay in a country: the circumstance, not who. */
export const personalCircumstances: Detector = {
  rule: 'sensitive-health',
  mayMatch: text => circumstancesIn(text).length > 0,
  find: text => circumstancesIn(text),
};

/** Circumstances from left to right, without overlaps. The last text is remembered: names are looked for beside them. */
export const circumstancesIn = rememberLast((text: string): readonly Found[] => {
  const rows = circumstancesFor(text);
  if (rows.length === 0) return none;
  const found = rows.flatMap(({ expression }) =>
    [...smallLetters(text).matchAll(expression())].map(({ 0: value, index: start }) => ({
      start,
      end: start + value.length,
      what: 'a personal circumstance',
    })),
  );
  if (found.length < 2) return found;
  let end = 0;
  return found
    .sort((a, b) => a.start - b.start)
    .filter(match => {
      if (match.start < end) return false;
      end = match.end;
      return true;
    });
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

const illnessWords = `cancer leukemia leukaemia lymphoma tumor tumour diabetes depression anxiety burn burnout covid covid19 flu
  influenza pneumonia migraine migraines epilepsy ptsd asthma hiv aids stroke heart concussion sclerosis adhd autism
  dementia hepatitis tuberculosis schizophrenia bipolar poisoning strep norovirus appendicitis lupus arthritis crohn
  parkinson alzheimer lyme sepsis endometriosis kidney liver illness alcoholism substance disorder anorexia insomnia`;
const relativeWords = `mother father mom mum dad wife husband spouse son daughter kid kids child children baby brother sister
  parent parents grandmother grandfather toddler family`;

interface Circumstance extends Worded {
  /** For small letters. */
  readonly expression: () => RegExp;
}

/** Linear: every row begins with a word of its own, and what lies between is bounded. The upper of two rows wins. */
const circumstances: readonly Circumstance[] = [
  // Leave, but not that which everybody takes.
  row(
    'parental maternity paternity sick bereavement medical family compassionate disability stress fmla adoption caregiver carer mental',
    `on (?:an? )?(?:[a-z]{2,12} )?(?:parental|maternity|paternity|sick|bereavement|medical|family|compassionate|disability|stress|fmla|adoption|caregiver|carer['’]s|mental health) leave`,
  ),
  row(
    'parental maternity paternity sick bereavement medical compassionate disability',
    `(?<=(?:took|taking|takes|started|began|starting|beginning|back from|returned from|returning from) (?:${whose} )?)(?:parental|maternity|paternity|sick|bereavement|medical|compassionate|disability) leave`,
  ),
  row('honeymoon', `on ${whose} honeymoon`),
  row('labor labour', `(?<=(?:was|is|went|being) )(?:in|into) labou?r(?=[.,;]|$| (?:and|when|that|during))`),
  row('leave', 'on leave (?:to|for|after|because) [^.,;\\n]{3,40}'),
  // The hospital.
  row(
    'hospital emergency er intensive icu rehab',
    `(?<=(?:I['’]m|was|were|is|be|been|being|went|still|currently|while|had gone) (?:[a-z]{2,9} )?)(?:at|in|to) (?:the |an? )?(?:hospital|emergency room|ER|intensive care(?: unit)?|ICU|rehab)(?: (?:with|for|visiting|because of) (?:${whose} [a-z]{2,12}|[a-z]{2,12}))?(?! (?:network|system|systems|zone|site|region|queue))`,
  ),
  row(
    'hospital emergency er icu',
    `(?:rushed|taken|driven|admitted|had to go|drove|driving|taking ${whose} ${relative}) to (?:the |an? )?(?:hospital|emergency room|ER|ICU)(?: with (?:${whose} )?[a-z]{2,12})?`,
  ),
  row('hospitalised hospitalized', 'hospitali[sz]ed(?: (?:with|for|after) [^.,;\\n]{3,30})?'),
  // Illness.
  row(
    'sick ill',
    `(?:called|calling) in sick|(?:out|off|home) (?:sick|ill)|fell (?:ill|sick)|(?:seriously|gravely|terminally|chronically) ill`,
  ),
  row(illnessWords, `(?:home|out|off|sick|ill|down|in bed|struggling) with ${illness}`),
  row(
    illnessWords,
    String.raw`(?:diagnosed with|tested positive for|treated for|suffer(?:s|ed|ing) from|living with|treatment for|diagnosis of|(?:has|had|have|having) (?=[^.\n]{0,30}(?:cancer|epilepsy|diabetes|heart attack|stroke|covid|the flu|pneumonia|depression|migraine))(?:an? )?) ?${illness}`,
  ),
  row(
    illnessWords,
    `(?<=(?:applicant|claimant|patient|veteran|user|person|customer|caller|woman|man|child|employee|engineer|colleague|operator)s? )with ${illness}`,
  ),
  row(
    'diagnosis diagnoses icd*',
    String.raw`(?:diagnos[ie]s(?: codes?)?:? [A-TV-Z]\d{2}\.\d{1,4}|icd-?10(?:-cm)?(?: codes?)?:? [A-TV-Z]\d{2}(?:\.\d{1,4})?)`,
  ),
  row(
    `${illnessWords} medication pregnancy miscarriage surgery chemotherapy disability therapy medical`,
    `${whose} (?:[a-z]{2,12} )?(?:${illness}|medication|pregnancy|miscarriage|surgery|chemotherapy|disability|therapy session|medical (?:condition|emergency|history|records?|appointment))`,
  ),
  row(
    `${illnessWords} surgery chemotherapy chemo dialysis operation radiation miscarriage fertility`,
    `(?:(?:recovering|recovered) from|undergoing|underwent|having|scheduled for|back from) (?:(?:an? |${whose} )?(?:[a-z]{3,10} )?)(?:surgery|chemotherapy|chemo|dialysis|an operation|radiation therapy|miscarriage|fertility treatment|${illness})`,
  ),
  row(
    'hiv alcoholic addict panic seizure breakdown emergency miscarriage',
    `HIV[- ]positive|(?:a|an?) (?:recovering )?(?:alcoholic|addict)|(?:had|having) a (?:panic attack|seizure|nervous breakdown|mental breakdown|medical emergency|miscarriage)`,
  ),
  row(
    'pregnant pregnancy',
    String.raw`(?:(?:(?:\w+ (?:weeks|months) )|heavily |newly |visibly )?pregnant)(?= (?!pause)|[.,;)]|$)|due to (?:her )?pregnancy`,
  ),
  row(
    'arm leg wrist ankle hip foot hand collarbone shoulder',
    `(?:broke|broken|fractured|sprained) (?:her|his|my) (?:arm|leg|wrist|ankle|hip|foot|hand|collarbone|shoulder)`,
  ),
  row(
    'doctor doctors dentist dentists hospital medical dental therapy prenatal',
    `(?:at|for|to) (?:an? |${whose} )(?:doctor|dentist|hospital|medical|dental|therapy|prenatal|physical therapy)(?:['’]s)? (?:appointment|visit|check-?up)`,
  ),
  // Family.
  row(
    relativeWords,
    `(?:(?:at|for|attending|after|planning|with|of) )?(?:the )?(?:(?:picking up|dropping off|caring for|looking after|visiting|with|birth of|death of|loss of|funeral of|wedding of) )?${whose} ${relative}(?:['’]s?)? (?:had |has |was |were |is )?(?:just |suddenly )?(?:funeral|death|passing|illness|surgery|wedding|birth|birthday|graduation|died|passed away|in (?:the )?hospital|hospitali[sz]ed|sick|ill|dying|from (?:school|day ?care|kindergarten))`,
  ),
  row(
    relativeWords,
    `(?:picking up|dropping off|caring for|looking after|visiting|birth of|death of|loss of|funeral of|wedding of|at home with|home with|stayed with|taking care of) (?:${whose} )(?:[a-z]{2,10} )?${relative}`,
  ),
  row(
    'funeral emergency death sick divorce custody',
    `(?:at|attending|for|to) (?:a|the) (?:family )?funeral|a (?:family emergency|death in the family|sick child)|(?:going through|because of|during) (?:an? |${whose} |the )?(?:[a-z]{3,8} )?(?:divorce|custody (?:case|battle|hearing|dispute))`,
  ),
  row('divorce custody bereavement', `${whose} (?:divorce|custody (?:case|battle|hearing|dispute)|bereavement)`),
  // The right to stay in a country.
  row(
    'asylum undocumented daca card refugee',
    `an? (?:asylum seeker|undocumented (?:immigrant|worker|person)|DACA recipient|green card holder|refugee from [a-zÀ-ӿ][a-zÀ-ӿ]{2,20})|(?:is|was|are|were) undocumented(?= immigrant|[.,;]? ?(?:and|who)|$)`,
  ),
  row('visa', `on an? (?:H-?1B|H-?2[AB]|F-?1|J-?1|L-?1|O-?1|TN|student|work|tourist|spousal) visa`),
  row('visa', `(?<=[a-zÀ-ӿ]['’]s )(?:work )?visa (?:had )?expired`),
  row(
    'visa asylum immigration card citizenship naturalisation naturalization daca',
    `${whose} (?:visa|asylum|immigration|green card|citizenship|naturali[sz]ation|DACA)(?: (?:application|status|case|claim|petition|interview|hearing|had expired|expired))`,
  ),
];

const circumstancesFor = wordTable(circumstances);

function row(words: string, source: string): Circumstance {
  return {
    words,
    expression: lazily(() => new RegExp(inSmallLetters(String.raw`(?<![a-zÀ-ӿ\d-])(?:${source})(?![a-zÀ-ӿ])`), 'g')),
  };
}

function oneOf(list: string): string {
  return `(?:${list.trim().split(/,\s+/).join('|')})`;
}
