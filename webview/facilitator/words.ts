import type { Aim } from '../../core/model/vocabulary';

/** Norman L. Kerth, Project Retrospectives: A Handbook for Team Reviews (2001). */
export const primeDirective =
  'Regardless of what we discover, we understand and truly believe that everyone did the best job they could, given what they knew at the time, their skills and abilities, the resources available, and the situation at hand.';

/** The preparation and the steps of the meeting in their order; each is reached by the key of its rank. */
export const steps = [
  { id: 'preparation', title: 'Before' },
  { id: 'opening', title: 'Opening' },
  { id: 'timeline', title: 'Timeline' },
  { id: 'factors', title: 'Factors' },
  { id: 'remediation', title: 'Remediation' },
  { id: 'close', title: 'Close' },
] as const;
export type Step = (typeof steps)[number]['id'];

/** The four aims: what each one asks for. */
export const aimTexts: { readonly [aim in Aim]: { readonly title: string; readonly asks: string } } = {
  likelihood: { title: 'Likelihood', asks: 'What makes this less likely to happen again?' },
  'detection and response': { title: 'Detection and response', asks: 'What lets us notice and respond sooner?' },
  'handling and training': { title: 'Handling and training', asks: 'What makes our handling and training better?' },
  validation: { title: 'Validation', asks: 'How will we test that these steps work?' },
};
