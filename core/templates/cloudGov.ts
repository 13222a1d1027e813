import type { Template } from './template';

/** The cloud.gov process (18F): timeline, contributing factors, remediation by four aims, review after two months. */
export const cloudGov: Template = {
  id: 'cloud-gov',
  name: 'cloud.gov',
  description: 'Timeline, contributing factors, remediation by four aims, review after two months.',
  text: `# {{title}}

<!-- post-mortem -->

- **Status:** draft
- **Severity:**
- **Announced:** {{announced}}
- **Declared over:** {{declaredOver}}
- **Zone:** {{zone}}
- **Facilitator:**
- **Note taker:**
- **Participants:**

## Summary

<!-- Two or three sentences for a reader who was not there: what happened, how long it lasted, where it stands now. -->

## Impact

<!-- Who noticed what, from when until when. A failure that has not reached anybody yet is an incident too: say so. -->

## Timeline

<!-- Everybody adds what they know, one line each, in order: actions taken, effects observed, what people understood. -->

- {{announced}} - Incident announced.
- {{declaredOver}} - Incident declared over.

## Contributing factors

<!-- What made the incident possible, more likely, longer or harder to understand. There is more than one. -->

## Remediation

<!-- At least one step for each of the four aims. Name an owner, a date and a priority, and move the work to the backlog. -->

- [ ] Make incidents like this one less likely (aim: likelihood; owner: ; due: ; priority: )
- [ ] Notice and respond sooner (aim: detection and response; owner: ; due: ; priority: )
- [ ] Improve how we handle incidents and train for them (aim: handling and training; owner: ; due: ; priority: )
- [ ] Test that these steps work (aim: validation; owner: ; due: ; priority: )

## Follow-up review

<!-- Meet two months after the incident, go through the steps above and write down what became of each. -->
`,
};
