import { visible } from '../../../core/drawing';
import { factorQuestions } from '../../../core/meeting/questions';
import type { FactorView } from '../../../core/view';
import { DraftForm } from '../draftForm';
import { shownWords } from '../hiding';
import type { Meeting } from '../meeting';
import { Factor } from './factor';

/** Step 3: what came together, in more than one line, grouped into themes. */
export function Factors({ meeting }: { readonly meeting: Meeting }) {
  const { document, entry } = meeting.state;
  const items = document?.view.factors.items ?? [];
  const themes = [...new Set(items.map(({ theme }) => theme))];
  const entries = document?.view.timeline.entries ?? [];
  const current = entries[entry];
  const fields = [
    {
      name: 'text',
      label: 'Another contributing factor',
      isWide: true,
      needed: 'Write what contributed, then add it.',
    },
    { name: 'theme', label: 'Theme', placeholder: 'None' },
    {
      name: 'entry',
      label: 'Seen in',
      options: [
        ['', 'No entry'] as const,
        ...entries.map(each => [String(each.line), entryName(meeting, each)] as const),
      ],
    },
  ];
  return (
    <>
      {themes.map(theme => (
        <section key={theme ?? ''} aria-label={theme === undefined ? 'Without a theme' : visible(theme.slice(0, 200))}>
          {theme !== undefined && <h3 class="words">{visible(theme)}</h3>}
          <ol class="factors">
            {items
              .filter(each => each.theme === theme)
              .map(each => (
                <Factor key={each.line} meeting={meeting} factor={each} />
              ))}
          </ol>
        </section>
      ))}
      <p class="quiet hint">{hintFor(items)}</p>
      <DraftForm
        meeting={meeting}
        form="factor"
        label="Add a contributing factor"
        fields={fields}
        submit="Add"
        onSubmit={value => {
          const [theme, line] = [value('theme'), value('entry')];
          meeting.write(
            {
              type: 'add-factor',
              text: value('text'),
              ...(theme !== '' && { theme }),
              ...(line !== '' && { entry: Number(line) }),
            },
            'factor',
          );
        }}
      />
      {current !== undefined && <p class="quiet">Last talked about: {entryName(meeting, current)}</p>}
      <details class="more">
        <summary>To ask</summary>
        <ul>
          {factorQuestions.map(({ text, source }) => (
            <li key={text}>
              {text} <span class="quiet">{source}</span>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function entryName(
  { state }: Meeting,
  entry: { readonly text: string; readonly sensitive?: true; readonly localLabel?: string; readonly when: string },
): string {
  return `${visible((entry.localLabel ?? entry.when).slice(-5))} ${shownWords(state, entry).slice(0, 60)}`;
}

function hintFor(items: readonly FactorView[]): string {
  if (items.length === 0)
    return 'What came together here? Think of tools, knowledge, time and surroundings, not of people.';
  if (items.length === 1) return 'There is rarely just one. What else had to be true for this to happen?';
  if (items.length >= 4 && items.every(({ theme }) => theme === undefined))
    return 'Which of these belong together? Two to five themes are enough (after Jeli’s Howie guide).';
  return 'What else had to be true for this to happen?';
}
