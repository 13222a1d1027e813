import { aimItems, ends, followUp, head } from './parts';
import type { Template } from './template';

/** The order of the sample in the book "Site Reliability Engineering"; the words are ours. */
export const sreBook: Template = {
  id: 'sre-book',
  name: 'SRE book',
  description: 'Impact, root causes, trigger, detection, lessons with luck, timeline near the end.',
  text: `${head('- **Participants:**')}

## Summary

<!-- One paragraph that still makes sense when nothing else of the page is read. -->

## Impact

<!-- Put numbers on it: requests lost, people affected, money, minutes. "None so far" is an answer too. -->

## Root causes

<!-- Conditions that had to come together. Ask of each one what had let it come about. -->

## Trigger

<!-- The change or event that set it off on this day and not on another. -->

## Detection

<!-- What told us first, a machine or a person, and what could have told us earlier. -->

## Resolution

<!-- What ended the effect for users, and what was needed afterwards to be whole again. -->

## Action items

<!-- Each with an owner and a day. Prefer changes to the system over reminders to people. -->

${aimItems}

## Lessons learned

### What went well

<!-- What to keep doing, because it made this shorter or smaller. -->

### What went wrong

<!-- Where tools, knowledge or procedures let us down. -->

### Where we got lucky

<!-- What could as well have been worse. Luck is no plan: consider an action item. -->

## Timeline

<!-- One line for each action, effect and new understanding. -->

${ends}

## Supporting information

<!-- Links to dashboards, tickets and pull requests that a reader may want to see. -->

${followUp}`,
};
