import type { PostMortemView } from '../../../core/view';
import type { Check } from '../checklist';
import { CheckList } from '../checks';

/** What is still red before people come: counts, never what was found. */
export function Preflight({ view }: { readonly view: PostMortemView }) {
  return <CheckList checks={preflightOf(view)} />;
}

function preflightOf({ findings, meeting: { checks }, fields, timeline }: PostMortemView): readonly Check[] {
  const count = (number: number, none: string, one: string, many: string): Check => ({
    isDone: number === 0,
    text: number === 0 ? none : number === 1 ? one : many.replace('#', String(number)),
  });
  const entries = timeline.entries.length;
  return [
    {
      isDone: entries > 0,
      text:
        entries > 0 ? `The timeline has ${entries} ${entries === 1 ? 'entry' : 'entries'}.` : 'The timeline is empty.',
    },
    count(
      findings.sensitive,
      'No sensitive content was found.',
      'Sensitive content may stand in 1 place; look at it before you share the screen.',
      'Sensitive content may stand in # places; look at them before you share the screen.',
    ),
    count(checks.placeholders, 'No placeholder is left.', '1 placeholder is left.', '# placeholders are left.'),
    count(checks.findings, 'No other finding is open.', '1 other finding is open.', '# other findings are open.'),
    {
      isDone: Boolean(fields.facilitator),
      text: fields.facilitator ? 'There is a facilitator.' : 'Nobody facilitates yet.',
    },
    {
      isDone: Boolean(fields['note-taker']),
      text: fields['note-taker'] ? 'There is a note taker.' : 'Nobody takes notes yet.',
    },
  ];
}
