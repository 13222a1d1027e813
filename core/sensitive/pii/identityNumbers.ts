import type { Severity } from '../../settings/types';
import type { Worded } from '../wordTable';
import { isLuhn, isMod1110, isVerhoeff, remainder97, weighted } from './checkDigits';

/** A number by which an authority knows a person. */
export interface IdentityNumber extends Worded {
  readonly what: string;
  /** Source of a regular expression without lookarounds; upper and lower case are the same. */
  readonly shape: string;
  /** Source of a regular expression for the words that stand before it, or behind it in brackets. */
  readonly label: string;
  /** A form that needs no label: only where nothing else looks like it. */
  readonly alone?: RegExp;
  /** Asked with letters in upper case and without separators. Absent: the label is proof enough. */
  readonly isValid?: (value: string) => boolean;
  readonly severity?: Severity;
}

const number = '(?:[ _-]?(?:number|num|no|nr|id|#))';

/** One row each; what is found first stays where two have the same place. */
export const identityNumbers: readonly IdentityNumber[] = [
  {
    what: 'a Social Security number',
    words: 'ssn ssns ss social socia*',
    shape: String.raw`\d{3}-\d{2}-\d{4}|\d{3} \d{2} \d{4}|\d{9}`,
    label: `ssns?|ss#|ss ?no|social[ _-]?security${number}?s?|socials?`,
    alone: /^\d{3}-\d{2}-\d{4}$/,
    isValid: isSocialSecurityNumber,
  },
  {
    what: 'the end of a Social Security number',
    words: 'ssn ssns socia*',
    shape: String.raw`(?:XXX|\*{3}|###)-(?:XX|\*{2}|##)-\d{4}`,
    label: 'ssns?|social[ _-]?security',
    alone: /./,
  },
  {
    what: 'the end of a Social Security number',
    words: 'ssn socia*',
    shape: String.raw`\d{4}`,
    label: String.raw`last (?:4|four)(?: digits)?(?: of)?(?: (?:the|her|his|their|an?))?(?: [a-z]{1,12}['’]s)? (?:ssn|social security(?: number)?)|(?:ssn|social security(?: number)?),? (?:\(?last (?:4|four)(?: digits)?\)?|ending(?: in| with)?)`,
  },
  {
    // 9xx with the groups that the IRS hands out.
    what: 'a taxpayer number',
    words: 'itin itins taxpa* tax taxid tin ssn ssns socia*',
    shape: String.raw`9\d{2}-\d{2}-\d{4}|9\d{2} \d{2} \d{4}|9\d{8}`,
    label: `itins?|taxpayer(?: identification)?${number}?|tax[ _-]?id|tin|ssns?|social[ _-]?security${number}?`,
    isValid: value => /^9\d\d(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\d{4}$/.test(value) && !sampleSsn.test(value),
  },
  {
    // CMS, Medicare Beneficiary Identifier format: no S, L, O, I, B, Z. 1EG4-TE5-MK7x is the sample.
    what: 'a Medicare number',
    words: 'mbi mbis medic* benef*',
    shape: String.raw`[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d[- ]?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y\d]\d[- ]?[AC-HJKMNP-RT-Y]{2}\d{2}`,
    label: `mbis?|medicare(?: beneficiary)?(?: id| identifier)?${number}?|beneficiary${number}`,
    alone: /^[1-9][A-Z][A-Z\d]\d-[A-Z][A-Z\d]\d-[A-Z]{2}\d{2}$/,
    isValid: value => !value.startsWith('1EG4TE5MK7'),
  },
  {
    what: "a driver's licence number",
    words: 'drive* drivi* dl dlno dlnum dlnumber',
    shape: String.raw`(?=[A-Z\d -]{0,12}\d{2})[A-Z]{0,2}\d[A-Z\d]{5,15}|[A-Z]\d{2,4}(?:[- ]\d{2,4}){2,4}|[A-Z]{5}\d{6}[A-Z\d]{5}`,
    label: `driv(?:er|ers|er['’]s|ers['’]|ing)[ _-]?licen[cs]e${number}?|dl ?(?:#|no|number|num)|(?:[A-Z]{2}|[A-Z][a-z]{3,12}) dl:?`,
  },
  { what: "a driver's licence number", words: 'dl', shape: String.raw`[A-Z]\d{7,14}`, label: 'dl' },
  {
    what: 'a passport number',
    words: 'passp*',
    shape: String.raw`[A-Z]{0,2}\d{6,9}|[CFGHJK][A-Z\d]{8}`,
    label: `passports?${number}?(?: (?:us|usa|uk|can|aus))?`,
    isValid: value => /\d{2}/.test(value),
  },
  {
    // HMRC, NIM39110. QQ123456C is the sample.
    what: 'a National Insurance number',
    words: 'nino ninos ni nino ninumber natio*',
    shape: String.raw`[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]`,
    label: `ninos?|ni ?(?:no|number|#)|national insurance${number}?`,
    alone: /^[A-Z]{2} \d{2} \d{2} \d{2} [A-D]$/i,
    isValid: value => !/^(?:BG|GB|NK|KN|TN|NT|ZZ)/.test(value),
  },
  {
    what: 'an NHS number',
    words: 'nhs* chi chinumber chinum chino chinr chiid',
    shape: String.raw`\d{3} \d{3} \d{4}|\d{3}-\d{3}-\d{4}|\d{10}`,
    label: `nhs${number}|chi${number}`,
    isValid: value => weighted(value, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0,
  },
  {
    what: 'a Canadian social insurance number',
    words: 'sin sinnumber sinnum sinno sinnr sinid socia*',
    shape: String.raw`\d{3}([ -])\d{3}\1\d{3}|\d{9}`,
    label: `sin|sin${number}|social insurance${number}?`,
    isValid: value => isLuhn(value) && !/^[08]/.test(value) && value !== '046454286',
  },
  {
    // INSEE: 13 digits and 97 minus their remainder.
    what: 'a French social security number',
    words: 'nir insee socia*',
    shape: String.raw`[12] ?\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\d) ?\d{2} ?\d{3} ?\d{3} ?\d{2}`,
    label: `nir|insee|num[ée]ro de s[ée]curit[ée] sociale|s[ée]curit[ée] sociale`,
    alone: /^\d \d{2} \d{2} \d{2} \d{3} \d{3} \d{2}$/,
    isValid: value => (remainder97(value.slice(0, 13)) + Number(value.slice(13))) % 97 === 0,
  },
  {
    what: 'a German tax number',
    words: 'steue* idnr tin',
    shape: String.raw`[1-9]\d ?\d{3} ?\d{3} ?\d{3}`,
    label: 'steuer-?(?:id|identifikationsnummer|idnr|nummer)|idnr|tin',
    isValid: isMod1110,
  },
  {
    what: 'an alien registration number',
    words: 'number numbers num no nr id aid alien* uscis*',
    shape: String.raw`A[- ]?\d{3}[- ]?\d{3}[- ]?\d{2,3}`,
    label: `a[ -]${number.slice(0, -1)}|#)|a#|alien(?: registration)?${number}?|uscis${number}?`,
  },
  {
    what: 'the number of an immigration case',
    words: 'uscis receipt',
    shape: String.raw`(?:EAC|WAC|LIN|SRC|MSC|NBC|IOE|YSC)\d{10}`,
    label: 'uscis|receipt',
    alone: /./,
    isValid: value => !value.endsWith('1234567890'),
  },
  {
    what: 'a Spanish identity number',
    words: 'dni nie nif',
    shape: String.raw`(?:\d{8}|[XYZ]\d{7})-?[A-HJ-NP-TV-Z]`,
    label: 'dni|nie|nif',
    isValid: value =>
      spanishLetters.charAt(
        Number(`${'XYZ'.indexOf(value.charAt(0))}`.replace('-1', '') + value.replace(/\D/g, '')) % 23,
      ) === value.slice(-1),
  },
  {
    what: 'an Italian tax code',
    words: 'fisca*',
    shape: String.raw`[A-Z]{6}\d{2}[A-EHLMPRST]\d{2}[A-Z]\d{3}[A-Z]`,
    label: 'codice fiscale',
    alone: /./,
  },
  {
    what: 'a Brazilian taxpayer number',
    words: 'cpf',
    shape: String.raw`\d{3}\.\d{3}\.\d{3}-\d{2}|\d{11}`,
    label: 'cpf',
    alone: /\./,
    isValid: isCpf,
  },
  {
    what: 'a Mexican population number',
    words: 'curp',
    shape: String.raw`[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d`,
    label: 'curp',
    alone: /./,
  },
  {
    what: 'an Aadhaar number',
    words: 'aadha* uidai',
    shape: String.raw`[2-9]\d{3} \d{4} \d{4}|[2-9]\d{11}`,
    label: `aadhaar${number}?|uidai`,
    isValid: isVerhoeff,
  },
  {
    what: 'an Indian tax number',
    words: 'pan pancard pannumber pannum panno pannr panid',
    shape: String.raw`[A-Z]{3}P[A-Z]\d{4}[A-Z]`,
    label: `pan(?: card)?${number}?`,
  },
  {
    what: 'an Australian tax file number',
    words: 'tfn tfns tax taxfile*',
    shape: String.raw`\d{3} \d{3} \d{3}|\d{9}`,
    label: `tfns?|tax file${number}?`,
    isValid: value => weighted(value, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0 && value !== '123456782',
  },
  {
    what: 'a Dutch citizen service number',
    words: 'bsn* burge*',
    shape: String.raw`\d{9}`,
    label: `bsn${number}?|burgerservicenummer`,
    isValid: value => weighted(value, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0 && value !== '111222333',
  },
  {
    what: 'a Polish identity number',
    words: 'pesel',
    shape: String.raw`\d{11}`,
    label: 'pesel',
    isValid: value => weighted(value, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0,
  },
  {
    what: 'an Irish public service number',
    words: 'pps* ppsn',
    shape: String.raw`\d{7}[A-W][A-IW]?`,
    label: `pps${number}?|ppsn`,
  },
  {
    what: 'a Swedish identity number',
    words: 'personnummer',
    shape: String.raw`(?:19|20)?\d{6}[-+]\d{4}`,
    label: 'personnummer',
  },
  { what: 'a Singapore identity number', words: 'nric fin', shape: String.raw`[STFGM]\d{7}[A-Z]`, label: 'nric|fin' },
  {
    what: 'a state identity number',
    words: 'id',
    shape: String.raw`(?=[A-Z]{0,3}\d)[A-Z\d]{7,14}`,
    label: `(?:state|government)[- ](?:issued )?id(?: (?:card|number|no))?`,
    isValid: hasDigits,
  },
  {
    what: 'a military identity number',
    words: 'edipi* dod dodid*',
    shape: String.raw`\d{10}`,
    label: `edipis?|dod ?id${number}?`,
  },
  {
    what: "the number of a person's medical record",
    words: 'mrn medic* patie*',
    shape: String.raw`[A-Z]{0,2}\d{5,10}`,
    label: `mrn|medical[ _-]record${number}?|patient${number}`,
    severity: 'error',
  },
  {
    what: "the number of a person's case",
    words:
      'va file cfile* medicaid* medic* her his veter* applicant applicantid applicantno applicantnum applicantnr applicantnumber claim* patie* benef* custo* taxpa* calle*',
    shape: String.raw`C? ?\d{2,3}[ -]?\d{3}[ -]?\d{3}|\d{7,9}`,
    label: `va file${number}|c-file${number}?|(?:her|his|(?:veteran|applicant|claimant|patient|beneficiary|customer|taxpayer|caller)['’]s) (?:[a-z]{2,12} )?(?:(?:case|claim|application|file|benefit)${number}?|(?:account|member)${number})|medicaid${number}|(?:claimant|applicant|beneficiary)${number}`,
    severity: 'warning',
  },
  {
    what: 'a personnel number',
    words: 'emplo* perso* badge* staff*',
    shape: String.raw`[A-Z]?\d{5,9}`,
    label: `(?:employee|personnel|badge|staff)${number}`,
    severity: 'warning',
  },
  {
    what: 'a vehicle registration',
    words: 'plate* vehic*',
    shape: String.raw`(?=[A-Z \d-]{0,7}\d)[A-Z\d]{1,4}[ -][A-Z\d]{2,4}|(?=[A-Z\d]{0,6}\d)[A-Z\d]{5,8}`,
    label: `(?:licen[cs]e|number|vehicle) plates?${number}?|plate${number}|vehicle registration${number}?`,
    isValid: value => hasDigits(value) && /[A-Z]/.test(value),
    severity: 'warning',
  },
  {
    what: 'a vehicle identification number',
    words: 'vin vinnumber vinnum vinno vinnr vinid vehic*',
    shape: String.raw`[A-HJ-NPR-Z\d]{17}`,
    label: `vin${number}?|vehicle identification${number}`,
    isValid: value => hasDigits(value) && /[A-Z]/.test(value),
    severity: 'warning',
  },
];

const spanishLetters = 'TRWAGMYFPDXBNJZSQVHLCKE';

/** Published by the Social Security Administration and in advertisements, or made up by everybody. */
const sampleSsn = /^(?:078051120|219099999|123456789|457555462|987654\d{3}|(\d)\1{8})$/;

/** SSA, randomization of 2011: areas 000, 666 and from 900 on, group 00 and serial 0000 are never given out. */
function isSocialSecurityNumber(value: string): boolean {
  return !/^(?:000|666|9)|^\d{3}00|0000$/.test(value) && !sampleSsn.test(value);
}

function isCpf(value: string): boolean {
  const checks = [9, 10].map(length => {
    const weights = Array.from({ length }, (_, place) => length + 1 - place);
    return ((weighted(value, weights) * 10) % 11) % 10;
  });
  return !/^(\d)\1+$/.test(value) && checks.join('') === value.slice(9);
}

function hasDigits(value: string): boolean {
  return /\d.*\d/.test(value);
}
