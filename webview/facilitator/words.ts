import type { Lane } from '../../core/drawing';
import type { Aim } from '../../core/model/vocabulary';

/** Norman L. Kerth, Project Retrospectives: A Handbook for Team Reviews (2001). */
export const primeDirective =
  'Regardless of what we discover, we understand and truly believe that everyone did the best job they could, given what they knew at the time, their skills and abilities, the resources available, and the situation at hand.';

/** The steps of the meeting in their order. */
export const steps = [
  { id: 'opening', title: 'Opening' },
  { id: 'timeline', title: 'Timeline' },
  { id: 'factors', title: 'Factors' },
  { id: 'remediation', title: 'Remediation' },
  { id: 'close', title: 'Close' },
] as const;
export type Step = (typeof steps)[number]['id'];

/** Open questions for an entry: how it came to be, never who is at fault. */
export const questions: { readonly [lane in Lane]: readonly string[] } = {
  action: [
    'What did you know when you chose this?',
    'Which other ways were open to you?',
    'What pressed on you at that moment?',
  ],
  effect: ['What did you see first, and where?', 'How did you tell it from an ordinary day?', 'Who else could see it?'],
  understanding: [
    'What made this the likely explanation?',
    'What did you expect to happen next?',
    'What would have told you otherwise?',
  ],
  other: ['What was going on around this?', 'Who knew of it, and how?', 'What happened just before and just after?'],
};

/** The four aims: what each one asks for. */
export const aimTexts: { readonly [aim in Aim]: { readonly title: string; readonly asks: string } } = {
  likelihood: { title: 'Likelihood', asks: 'What makes this less likely to happen again?' },
  'detection and response': { title: 'Detection and response', asks: 'What lets us notice and respond sooner?' },
  'handling and training': { title: 'Handling and training', asks: 'What makes our handling and training better?' },
  validation: { title: 'Validation', asks: 'How will we test that these steps work?' },
};
