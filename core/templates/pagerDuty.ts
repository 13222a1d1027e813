import { aimItems, ends, followUp, head } from './parts';
import type { Template } from './template';

/** The order that PagerDuty's guide proposes; the words are ours. */
export const pagerDuty: Template = {
  id: 'pagerduty',
  name: 'PagerDuty',
  description: 'Overview, what happened, responders, how we did, and messages to colleagues and customers.',
  text: `${head()}

## Overview

<!-- Name the effect, its length and the short reason, in a few lines that anybody in the company understands. -->

## What happened

<!-- The story in order, as prose: how one thing led to the next. -->

## Contributing factors

<!-- Everything without which this would have been smaller or would not have been. Systems and habits, no names. -->

## Resolution

<!-- What brought the service back, and how we knew that it was back. -->

## Impact

<!-- Which services and how many customers, from when until when, and what they could not do. -->

## Responders

<!-- Who took part, and in which role. -->

## Timeline

<!-- From the first sign to the last message, each line with its time. -->

${ends}

## How did we do?

### What went well

<!-- What helped, so that we can rely on it next time. -->

### What didn't go well

<!-- What cost us time or made us doubt, in the response as well as in the system. -->

## Action items

<!-- Small enough to be finished, and in the tracker of the team that does them. -->

${aimItems}

## Messaging

### Internal message

<!-- What colleagues who were not there should know. -->

### External message

<!-- What customers should read: the effect on them, and what changes. -->

${followUp}`,
};
