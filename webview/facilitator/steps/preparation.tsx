import { presetsOf } from '../../../core/meeting/agenda';
import { invitationText } from '../../../core/meeting/invitation';
import { groundRules, openingLines, preparations } from '../../../core/meeting/openingLines';
import { DraftForm } from '../draftForm';
import { toggled } from '../marks';
import type { Meeting } from '../meeting';
import { presetOf } from '../state';
import { Agenda } from './agenda';
import { Attendance } from './attendance';
import { FollowUpReview } from './followUpReview';
import { Lines } from './lines';
import { Preflight } from './preflight';

/** The page before the meeting: agenda, roles, people, what is still red, and what will be said. */
export function Preparation({ meeting }: { readonly meeting: Meeting }) {
  const { document, marks } = meeting.state;
  if (document === undefined) return null;
  const { view } = document;
  const preset = presetOf(meeting.state);
  const { facilitator = '', 'note-taker': noteTaker = '' } = view.fields;
  const title = view.titleSensitive === true ? 'an incident' : view.title;
  const text = invitationText({ title, facilitator, noteTaker, preset });
  const invite = () => meeting.post({ type: 'invite', what: 'meeting', preset: preset.name });
  return (
    <div class="preparation">
      {meeting.state.isFollowUp && <FollowUpReview meeting={meeting} />}
      <section aria-label="Agenda">
        <h3>Agenda</h3>
        <Agenda
          meeting={meeting}
          presets={presetsOf(view.meeting.presets)}
          preset={preset}
          onChoose={name => meeting.dispatch({ type: 'marked', change: { preset: name } })}
        />
        <div class="buttons">
          <button type="button" class="button" onClick={() => meeting.post({ type: 'copy', text })}>
            Copy the invitation
          </button>
          <button type="button" class="button" onClick={invite}>
            Save a calendar file
          </button>
        </div>
      </section>
      <section aria-label="Roles">
        <h3>Roles</h3>
        <RoleForm meeting={meeting} field="facilitator" label="Facilitator" shown={facilitator} />
        {view.meeting.people.some(({ facilitates, inTimeline }) => facilitates && inTimeline) && (
          <p class="hint">The timeline names the facilitator too. Somebody from outside can ask more freely.</p>
        )}
        <RoleForm meeting={meeting} field="note-taker" label="Note taker" shown={noteTaker} />
      </section>
      <section aria-label="People">
        <h3>People</h3>
        <Attendance meeting={meeting} />
      </section>
      <section aria-label="Still open">
        <h3>Still open</h3>
        <Preflight view={view} />
      </section>
      {!marks.shared && (
        <section aria-label="For you alone">
          <h3>For you alone</h3>
          <p class="quiet">Stays on this machine, and leaves the screen while it is shared.</p>
          <Lines
            lines={preparations}
            chosen={marks.prepared}
            onToggle={id => meeting.dispatch({ type: 'marked', change: { prepared: toggled(marks.prepared, id) } })}
          />
          <label class="private">
            Private notes
            <textarea
              rows={3}
              value={meeting.state.drafts['private/notes'] ?? ''}
              onInput={event =>
                meeting.dispatch({ type: 'typed', field: 'private/notes', text: event.currentTarget.value })
              }
            />
          </label>
        </section>
      )}
      <section aria-label="What to say at the start">
        <h3>What to say at the start</h3>
        <Lines
          lines={[...groundRules, ...openingLines]}
          chosen={marks.script}
          onToggle={id => meeting.dispatch({ type: 'marked', change: { script: toggled(marks.script, id) } })}
        />
      </section>
    </div>
  );
}

interface RoleProps {
  readonly meeting: Meeting;
  readonly field: 'facilitator' | 'note-taker';
  readonly label: string;
  readonly shown: string;
}

function RoleForm({ meeting, field, label, shown }: RoleProps) {
  const { state } = meeting;
  const isSecret = state.marks.shared && state.document?.view.sensitiveFields?.includes(field) === true;
  if (isSecret) return <p class="hidden-words">{label}: hidden while the screen is shared.</p>;
  return (
    <DraftForm
      meeting={meeting}
      form={field}
      label={`Set the ${label.toLowerCase()}`}
      fields={[{ name: 'name', label, shown, isWide: true, needed: 'Write a name, then set it.' }]}
      submit="Set"
      isQuiet
      onSubmit={value => meeting.write({ type: 'set-field', field, value: value('name') }, field)}
    />
  );
}
