import { visible } from '../../../core/drawing';
import type { FactorView } from '../../../core/view';
import { DraftForm } from '../draftForm';
import { shownWords, wordsClass } from '../hiding';
import { isWritable, type Meeting } from '../meeting';

/** One factor with the entries that show it; a form puts it under a theme or leads it to an entry. */
export function Factor({ meeting, factor }: { readonly meeting: Meeting; readonly factor: FactorView }) {
  const { state } = meeting;
  const { line, text, theme = '', entries = [] } = factor;
  const form = `factor:${text.replaceAll('/', '%2F')}`;
  const all = state.document?.view.timeline.entries ?? [];
  const current = all[state.entry];
  const close = () => meeting.dispatch({ type: 'toggled', form, open: false });
  return (
    <li>
      <span class={wordsClass(state, factor)} dir="auto">
        {shownWords(state, factor)}
      </span>{' '}
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
      {state.open.includes(form) ? (
        <DraftForm
          meeting={meeting}
          form={form}
          label="Group or link the factor"
          fields={[
            { name: 'theme', label: 'Theme', shown: visible(theme), isWide: true },
            {
              name: 'entry',
              label: 'Seen in',
              options: [
                ['', 'No further entry'],
                ...all.map(
                  (each, rank) =>
                    [String(each.line), `Entry ${rank + 1}: ${shownWords(state, each).slice(0, 50)}`] as const,
                ),
              ],
              shown: entries.length === 0 && current !== undefined ? String(current.line) : '',
            },
          ]}
          submit="Write"
          onCancel={close}
          onSubmit={value => {
            const [name, entry] = [value('theme'), value('entry')];
            const changed = name !== theme && name !== '';
            if (!changed && entry === '') return close();
            const link = entry === '' ? {} : { entry: Number(entry) };
            meeting.write(
              { type: 'edit-factor', line, expected: text, ...(changed && { theme: name }), ...link },
              form,
            );
          }}
        />
      ) : (
        <button
          type="button"
          class="link"
          disabled={!isWritable(state)}
          onClick={() => meeting.dispatch({ type: 'toggled', form, open: true })}
        >
          Group or link<span class="unseen"> {shownWords(state, factor).slice(0, 120)}</span>
        </button>
      )}
    </li>
  );
}
