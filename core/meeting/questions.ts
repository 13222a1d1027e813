import type { Kind } from '../model/vocabulary';

/** Something to say or to ask, in our own words, and whose practice it follows. */
export interface Line {
  readonly text: string;
  readonly source: string;
}

const etsy = 'after Etsy’s facilitation guide';
const jeli = 'after Jeli’s Howie guide';
const pagerDuty = 'after PagerDuty’s post-mortem guide';
const klein = 'after Klein’s critical decision method';

/** Open questions for an entry by its kind: how it came to be, never who is at fault. The first ones are shown at once. */
export const questionsByKind: { readonly [kind in Kind | 'other']: readonly Line[] } = {
  action: [
    { text: 'What did you know when you chose this?', source: etsy },
    { text: 'Which other ways were open to you?', source: etsy },
    { text: 'What pressed on you at that moment?', source: etsy },
    { text: 'Had you done something like this before?', source: klein },
    { text: 'What did you hope to see afterwards?', source: klein },
    { text: 'What told you that this was the moment to bring others in?', source: etsy },
  ],
  effect: [
    { text: 'What did you see first, and where?', source: etsy },
    { text: 'How did you tell it from an ordinary day?', source: klein },
    { text: 'Who else could see it?', source: jeli },
    { text: 'What would it have looked like had all been well?', source: klein },
    { text: 'What made you look there?', source: etsy },
  ],
  understanding: [
    { text: 'What made this the likely explanation?', source: etsy },
    { text: 'What did you expect to happen next?', source: klein },
    { text: 'What would have told you otherwise?', source: klein },
    { text: 'Where does this knowledge come from: a page, a colleague, an earlier incident?', source: pagerDuty },
    { text: 'Did others see it the same way at that time?', source: jeli },
  ],
  other: [
    { text: 'What was going on around this?', source: etsy },
    { text: 'Who knew of it, and how?', source: jeli },
    { text: 'What happened just before and just after?', source: etsy },
    { text: 'How does this usually go?', source: etsy },
  ],
};

/** Asked of anybody at any entry: simple questions that nobody else dares to ask. */
export const simpleQuestions: readonly Line[] = [
  { text: 'For those who have never seen it: what does this system do?', source: etsy },
  { text: 'Is that plain to everybody here?', source: etsy },
  { text: 'What does that word mean, for the notes?', source: etsy },
];

/** For entries that detected the incident. */
export const detectionQuestions: readonly Line[] = [
  { text: 'How did word reach us, and whom first?', source: jeli },
  { text: 'What could have told us sooner?', source: pagerDuty },
];

/** For the third step. */
export const factorQuestions: readonly Line[] = [
  { text: 'What else had to be true for this to happen?', source: pagerDuty },
  { text: 'How did it come to be that way? Go further back than the day itself.', source: pagerDuty },
  { text: 'What usually keeps this from happening, and where was it this time?', source: jeli },
  { text: 'What went better than it might have, and what was luck?', source: 'after Google’s SRE book' },
  { text: 'Have we met this before?', source: 'after Heroku’s retrospective template' },
  { text: 'What made each step look sensible to those who took it?', source: 'after Dekker’s field guide' },
];

/** For the close. */
export const closingQuestions: readonly Line[] = [
  { text: 'Whose view was missing today?', source: 'after Heroku’s retrospective template' },
  { text: 'What is still unclear to you?', source: jeli },
];
