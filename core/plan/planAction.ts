import type { PostMortem } from '../document/postMortem';
import { sortFixes } from '../rules';
import { shiftRange } from '../text';
import type { DocumentAction, Plan } from './action';
import { addActionItem, editActionItem } from './actionItem';
import { setAttendance } from './attendance';
import { declare } from './declare';
import { addFactor, editFactor } from './factors';
import { setField } from './fields';
import { setFollowUp } from './followUp';
import { insertEntries } from './insertEntries';
import { insertEntry } from './insertEntry';
import { insertMermaid } from './insertMermaid';
import { oneLine } from './insertText';
import { markNote } from './markNote';
import { setMeetingTime } from './meetingTime';
import { moveEntry } from './moveEntry';
import { noneNeeded } from './noneNeeded';
import { addNote } from './notes';
import type { PlanOptions } from './options';
import { setSoak } from './soak';
import { startFollowUp } from './startFollowUp';
import { setTickets } from './tickets';

/** What an action comes to in the document as it is now. Nothing is changed here. */
export function planAction(postMortem: PostMortem, action: DocumentAction, options: PlanOptions): Plan {
  switch (action.type) {
    case 'insert-entry':
      return insertEntry(postMortem, action, options);
    case 'insert-entries':
      return insertEntries(postMortem, action);
    case 'move-entry':
      return moveEntry(postMortem, action);
    case 'add-factor':
      return addFactor(postMortem, action);
    case 'edit-factor':
      return editFactor(postMortem, action);
    case 'add-action-item': {
      const { type: _, text, ...fields } = action;
      return addActionItem(postMortem, text, fields);
    }
    case 'edit-action-item':
      return editActionItem(postMortem, action);
    case 'set-field':
      return { type: 'edits', edits: [setField(postMortem, action.field, oneLine(action.value))] };
    case 'add-note':
      return addNote(postMortem, action.part, action.text);
    case 'mark-note':
      return markNote(postMortem, action);
    case 'set-attendance':
      return setAttendance(postMortem, action.name, action.present);
    case 'meeting-time':
      return setMeetingTime(postMortem, action.moment, options);
    case 'set-soak':
      return setSoak(postMortem, action.date);
    case 'none-needed':
      return noneNeeded(postMortem, action.aim, action.reason);
    case 'set-follow-up':
      return setFollowUp(postMortem, action.date);
    case 'set-tickets':
      return setTickets(postMortem, action.tickets);
    case 'start-follow-up':
      return startFollowUp(postMortem, options);
    case 'sort-timeline':
      return sortTimeline(postMortem);
    case 'insert-mermaid':
      return insertMermaid(postMortem);
    case 'declare':
      return declare(postMortem);
  }
}

/** Why a timeline that is out of order stays so. */
export const cannotSort =
  'Sorted, some entry would be read at another time, so nothing is changed. Correct the dates first.';

function sortTimeline({ timelines }: PostMortem): Plan {
  if (timelines.length === 0)
    return { type: 'refused', reason: 'There is no timeline to sort. Add the section "Timeline" first.' };
  const edits = timelines.flatMap(({ timeline, line }) =>
    sortFixes(timeline).flatMap(fix =>
      fix.edits.map(edit => ({ range: shiftRange(edit.range, line), newText: edit.newText })),
    ),
  );
  if (edits.length === 0) {
    const isSorted = timelines.every(({ timeline }) => sortFixes(timeline).length === 0);
    return { type: 'refused', reason: isSorted ? 'The timeline is in order already.' : cannotSort };
  }
  return { type: 'edits', edits };
}
