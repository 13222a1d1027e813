import { useLayoutEffect, useRef } from 'preact/hooks';
import { cards } from '../../core/meeting/cards';
import { simpleQuestions } from '../../core/meeting/questions';
import { spokenHint } from '../../core/meeting/spokenHint';
import { DraftForm } from './draftForm';
import { type DrawerId, drawers } from './drawers';
import { type Meeting, shownValue } from './meeting';
import { MissedEntry } from './missedEntry';
import { Notes } from './notes';
import { useOwnId } from './ownId';
import { Round } from './round';

/** What lies over the lower part of the screen; it leaves with Escape, and focus goes back to where it was. */
export function Drawer({ meeting }: { readonly meeting: Meeting }) {
  const { drawer } = meeting.state;
  return drawer === undefined ? null : <OpenDrawer key={drawer} meeting={meeting} drawer={drawer} />;
}

function OpenDrawer({ meeting, drawer }: { readonly meeting: Meeting; readonly drawer: DrawerId }) {
  const id = useOwnId();
  const place = useRef<HTMLElement>(null);
  // At once, so that the first letter typed after the key lands in the field.
  useLayoutEffect(() => {
    const before = document.activeElement;
    (place.current?.querySelector<HTMLElement>('input') ?? place.current?.querySelector('h2'))?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <section class="drawer" role="dialog" aria-labelledby={id} ref={place}>
      <h2 id={id} tabIndex={-1}>
        {drawers.find(each => each.id === drawer)?.name}
      </h2>
      <Content meeting={meeting} drawer={drawer} />
      <button type="button" class="button close" onClick={() => meeting.dispatch({ type: 'drawn', drawer: undefined })}>
        Close <kbd>Esc</kbd>
      </button>
    </section>
  );
}

function Content({ meeting, drawer }: { readonly meeting: Meeting; readonly drawer: DrawerId }) {
  const record = meeting.state.document?.view.meeting;
  switch (drawer) {
    case 'parking':
      return (
        <>
          <p class="quiet">Thank people for it, write it down, and say that you come back to it in step 4.</p>
          <NoteForm meeting={meeting} part="Parking lot" label="Something to come back to" submit="Park it" />
          <Notes meeting={meeting} items={record?.parkingLot ?? []} />
        </>
      );
    case 'question':
      return (
        <>
          <NoteForm meeting={meeting} part="Questions" label="A question to answer before we leave" submit="Add" />
          <Notes meeting={meeting} items={record?.questions ?? []} />
        </>
      );
    case 'note':
      return <NoteForm meeting={meeting} part="Notes" label="A note for the record" submit="Note it" />;
    case 'entry':
      return <MissedEntry meeting={meeting} />;
    case 'round':
      return <Round meeting={meeting} />;
    default:
      return <Say lines={cards.find(({ id }) => id === drawer)?.lines ?? simpleQuestions} />;
  }
}

function Say({ lines }: { readonly lines: (typeof cards)[number]['lines'] | typeof simpleQuestions }) {
  return (
    <ul class="say">
      {lines.map(({ text, source }, rank) => (
        <li key={text}>
          <p class={rank === 0 ? 'entry-text' : ''}>{text}</p>
          <p class="quiet">{source}</p>
        </li>
      ))}
    </ul>
  );
}

interface NoteFormProps {
  readonly meeting: Meeting;
  readonly part: 'Parking lot' | 'Questions' | 'Notes';
  readonly label: string;
  readonly submit: string;
}

const forms = { 'Parking lot': 'note', Questions: 'question', Notes: 'remark' } as const;
const names = {
  'Parking lot': 'Add to the parking lot',
  Questions: 'Add a question',
  Notes: 'Add a note',
} as const;

/** One line for the record; words that judge in hindsight get a hint for the facilitator. */
export function NoteForm({ meeting, part, label, submit }: NoteFormProps) {
  const form = forms[part];
  const hint = spokenHint(shownValue(meeting.state.drafts, form, 'text'));
  return (
    <>
      <DraftForm
        meeting={meeting}
        form={form}
        label={names[part]}
        fields={[{ name: 'text', label, isWide: true, needed: 'Write something first, then add it.' }]}
        submit={submit}
        onSubmit={value => meeting.write({ type: 'add-note', part, text: value('text') }, form)}
      />
      {hint !== undefined && <p class="quiet hint">{hint}</p>}
    </>
  );
}
