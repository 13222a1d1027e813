import { visible } from '../../../core/drawing';
import type { FactorView } from '../../../core/view';
import { DraftForm } from '../draftForm';
import { choiceNames, entryChoices, entryChosen } from '../entryChoice';
import { useFocusOfForm } from '../focusOfForm';
import { shownWords, wordsClass } from '../hiding';
import { isWritable, type Meeting } from '../meeting';

/** One factor with the entries that show it; a form puts it under a theme or leads it to an entry. */
export function Factor({ meeting, factor }: { readonly meeting: Meeting; readonly factor: FactorView }) {
  const { state } = meeting;
  const { line, text, theme = '', entries = [], fixed } = factor;
  const form = `factor:${text.replaceAll('/', '%2F')}`;
  const all = state.document?.view.timeline.entries ?? [];
  const isOpen = state.open.includes(form);
  const place = useFocusOfForm<HTMLLIElement>(isOpen);
  const close = () => meeting.dispatch({ type: 'toggled', form, open: false });
  return (
    <li ref={place}>
      <div class="factor">
        <span class={wordsClass(state, factor)} dir="auto">
          {shownWords(state, factor)}
        </span>
        {entries.map(rank => (
          <button
            key={rank}
            type="button"
            class="link"
            onClick={() => {
              meeting.dispatch({ type: 'stepped', step: 'timeline' });
              meeting.dispatch({ type: 'moved', entry: rank });
            }}
          >
            Entry {rank + 1}
          </button>
        ))}{' '}
        {isOpen ? (
          <DraftForm
            meeting={meeting}
            form={form}
            label="Group or link the factor"
            fields={[
              ...(fixed ? [] : [{ name: 'theme', label: 'Theme', shown: visible(theme), isWide: true }]),
              {
                name: 'entry',
                label: 'Seen in',
                options: [['', 'No further entry'] as const, ...entryChoices(state)],
                shown: entries.length === 0 ? (choiceNames(all)[state.entry] ?? '') : '',
              },
            ]}
            submit="Write"
            onCancel={close}
            onSubmit={value => {
              const name = fixed ? '' : value('theme');
              const seenIn = entryChosen(state, value('entry'));
              const changed = name !== theme && name !== '';
              if (!changed && seenIn === undefined) return close();
              const link = seenIn === undefined ? {} : { entry: seenIn };
              meeting.write(
                { type: 'edit-factor', line, expected: text, ...(changed && { theme: name }), ...link },
                form,
              );
            }}
          />
        ) : (
          <button
            type="button"
            class="link opens"
            disabled={!isWritable(state)}
            onClick={() => meeting.dispatch({ type: 'toggled', form, open: true })}
          >
            {fixed ? 'Link' : 'Group or link'}
            <span class="unseen"> {shownWords(state, factor).slice(0, 120)}</span>
          </button>
        )}
      </div>
    </li>
  );
}
