import { aimItems, ends, followUp, head } from './parts';
import type { Template } from './template';

/** An agenda with minutes, in the manner of Heroku's retrospectives; the words are ours. */
export const herokuRetro: Template = {
  id: 'heroku-retro',
  name: 'Heroku retrospective',
  description: 'The agenda of a one-hour meeting, each part with the minutes that it may take.',
  text: `${head('- **Facilitator:**', '- **Note taker:**')}

## Purpose (2 minutes)

<!-- Read aloud: we are here to learn how this could happen. Everybody did what made sense with what they knew. -->

## Roll call (2 minutes)

<!-- Everybody says who they are and what their part was. -->

## What we want out of this (3 minutes)

<!-- A question or a hope from each who has one. Come back to them at the end. -->

## Timeline (10 minutes)

<!-- Prepared before the meeting; here only gaps are filled and mistakes mended. -->

${ends}

## What happened (5 minutes)

<!-- One person tells it from beginning to end, without interruption. -->

## Impact (3 minutes)

<!-- On customers, on colleagues, on the people on call. -->

## Root cause analysis (15 minutes)

<!-- Collect factors first, sort them later. No factor is a person. -->

## Have we seen this before? (3 minutes)

<!-- Earlier incidents that resemble this one, and what has been done since. -->

## What we did well (5 minutes)

<!-- Thank somebody. Then say what should stay as it is. -->

## Follow-up actions (10 minutes)

<!-- Few, each with somebody who wants it done. -->

${aimItems}

## How did this retrospective go? (2 minutes)

<!-- What to do otherwise in the next one. -->

${followUp}`,
};
