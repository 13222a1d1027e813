import { aimItems, ends, followUp, head } from './parts';
import type { Template } from './template';

/** The order of incident reports at GOV.UK; the words are ours. */
export const govUk: Template = {
  id: 'gov-uk',
  name: 'GOV.UK',
  description: 'Short and public: overview, user impact, timeline, root cause analysis, actions.',
  text: `${head('- **Service:**', '- **Incident lead:**', '- **Communications lead:**')}

## Overview

<!-- Plain words for people who use the service: what happened, and that it is over. -->

## User impact

<!-- What users could not do, where and for how long. If nobody was affected, say so. -->

## Timeline

<!-- What was seen, decided and done, each with its time. -->

${ends}

## Root cause analysis

<!-- How the service came into this state, and why nothing stopped it on the way. -->

## Actions

<!-- What will be different, and who sees to it. -->

${aimItems}

${followUp}`,
};
