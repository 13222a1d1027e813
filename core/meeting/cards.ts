import type { Line } from './questions';

/** What to say in a moment that comes up in every meeting. */
export interface Card {
  readonly id: 'counterfactual' | 'silent' | 'dominating' | 'off-topic' | 'blame';
  /** The key that shows it. */
  readonly key: string;
  /** The moment, for the button. */
  readonly name: string;
  /** The first is said; the others are there if it was not enough. */
  readonly lines: readonly [Line, ...Line[]];
}

/** One card a moment. */
export const cards: readonly Card[] = [
  {
    id: 'counterfactual',
    key: 'c',
    name: 'Counterfactual',
    lines: [
      {
        text: 'That did not happen, so it cannot explain what did. What did people have in front of them?',
        source: 'after Dekker’s field guide and Lindsay Holmwood',
      },
      { text: 'What made the way that was taken look right?', source: 'after Dekker’s field guide' },
    ],
  },
  {
    id: 'silent',
    key: 's',
    name: 'Somebody is silent',
    lines: [
      {
        text: 'Let us hear everybody once. What has struck you most so far?',
        source: 'after PagerDuty’s post-mortem guide',
      },
      { text: 'You were closest to this part. What would you add?', source: 'after PagerDuty’s post-mortem guide' },
    ],
  },
  {
    id: 'dominating',
    key: 'd',
    name: 'Somebody dominates',
    lines: [
      {
        text: 'Keep that thought, please; I want to hear the others on this first.',
        source: 'after PagerDuty’s post-mortem guide',
      },
      { text: 'Thank you. Who saw it from another place?', source: 'after Etsy’s facilitation guide' },
    ],
  },
  {
    id: 'off-topic',
    key: 'o',
    name: 'Off topic',
    lines: [
      {
        text: 'This matters too. Shall we go on with it now, or park it and go back?',
        source: 'after PagerDuty’s post-mortem guide',
      },
      {
        text: 'Thank you, I write it down. We come back to it when we talk about what to do.',
        source: 'after Etsy’s facilitation guide',
      },
    ],
  },
  {
    id: 'blame',
    key: 'b',
    name: 'Blame heard',
    lines: [
      {
        text: 'Put anybody else in that seat: what would have led them to the same step?',
        source: 'after PagerDuty’s post-mortem guide',
      },
      {
        text: 'I do not mean that somebody did wrong. I mean: what made this the sensible thing to do?',
        source: 'after PagerDuty’s post-mortem guide',
      },
    ],
  },
];
