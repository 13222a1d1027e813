import type { Aim } from '../../../core/model/vocabulary';
import { DraftForm } from '../draftForm';
import { useFocusOfForm } from '../focusOfForm';
import { isHidden, shownWords, wordsClass } from '../hiding';
import { isWritable, type Meeting } from '../meeting';
import { aimTexts } from '../words';

/** An aim that needs no item says why. */
export function NoneNeeded({ meeting, aim }: { readonly meeting: Meeting; readonly aim: Aim }) {
  const { state } = meeting;
  const form = `none:${aim}`;
  const known = state.document?.view.remediation.noneNeeded?.find(each => each.aim === aim);
  const { title } = aimTexts[aim];
  const isOpen = state.open.includes(form) && !(known && isHidden(state, known));
  const place = useFocusOfForm<HTMLDivElement>(isOpen);
  if (isOpen)
    return (
      <div ref={place}>
        <DraftForm
          meeting={meeting}
          form={form}
          label={`${title}: none needed`}
          fields={[
            {
              name: 'reason',
              label: 'None needed, because',
              shown: known?.reason ?? '',
              isWide: true,
              needed: 'Write why nothing is needed.',
            },
          ]}
          submit="Write"
          onCancel={() => meeting.dispatch({ type: 'toggled', form, open: false })}
          onSubmit={value => meeting.write({ type: 'none-needed', aim, reason: value('reason') }, form)}
        />
      </div>
    );
  return (
    <div ref={place}>
      {known !== undefined && (
        <p class={wordsClass(state, known)}>
          None needed, because {shownWords(state, { ...known, text: known.reason })}
        </p>
      )}
      <button
        type="button"
        class="link opens"
        disabled={!isWritable(state)}
        onClick={() => meeting.dispatch({ type: 'toggled', form, open: true })}
      >
        None needed, because …<span class="unseen"> {title}</span>
      </button>
    </div>
  );
}
