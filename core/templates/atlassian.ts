import { aimItems, ends, followUp, head } from './parts';
import type { Template } from './template';

/** The order of Atlassian's incident handbook; the words are ours. */
export const atlassian: Template = {
  id: 'atlassian',
  name: 'Atlassian',
  description: 'From the lead-up to the recovery, five whys, a look at the backlog and at recurrence.',
  text: `${head()}

## Incident summary

<!-- When it was, what people saw, what it came from, how it ended and how grave it was. -->

## Lead-up

<!-- What had changed in the hours or weeks before, as far as it played a part. -->

## What failed

<!-- Which part did something else than it should, and what it did instead. -->

## Impact

<!-- What users and colleagues noticed, how many they were, and how many asked for help. -->

## Detection

<!-- How and when we noticed, and what would halve that time. -->

## Response

<!-- Who came, when, and what held them up. -->

## Recovery

<!-- What was done to get back to normal, and how to get there sooner. -->

## Timeline

<!-- All that is known with its time, the lead-up and the aftermath too. -->

${ends}

## Root cause

<!-- Ask why, and of the answer again, until the answer is something that we can change. More than one chain is usual. -->

## Backlog check

<!-- Was there work on the list that would have prevented or softened this? Why was it not done yet? -->

## Recurrence

<!-- Earlier incidents with the same roots, and what came of their action items. -->

## Lessons learned

<!-- What we know now and did not know before, good news included. -->

## Corrective actions

<!-- What we change, who does it and until when. -->

${aimItems}

${followUp}`,
};
