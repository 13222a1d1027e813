import { visible } from '../../../core/drawing';
import { factorQuestions } from '../../../core/meeting/questions';
import type { FactorView } from '../../../core/view';
import { DraftForm } from '../draftForm';
import { entryChoices, entryChosen, entryName } from '../entryChoice';
import { isHidden } from '../hiding';
import type { Meeting } from '../meeting';
import { Factor } from './factor';
import { SeenBefore } from './seenBefore';

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
      options: [['', 'No entry'] as const, ...entryChoices(meeting.state)],
    },
  ];
  return (
    <>
      {themes.map(theme => (
        <section
          key={theme ?? ''}
          aria-label={theme === undefined ? 'Without a theme' : themeText(meeting, theme, items).slice(0, 200)}
        >
          {theme !== undefined && <h3 class="words">{themeText(meeting, theme, items)}</h3>}
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
          const theme = value('theme');
          const seenIn = entryChosen(meeting.state, value('entry'));
          meeting.write(
            {
              type: 'add-factor',
              text: value('text'),
              ...(theme !== '' && { theme }),
              ...(seenIn !== undefined && { entry: seenIn }),
            },
            'factor',
          );
        }}
      />
      {current !== undefined && <p class="quiet">Last talked about: {entryName(meeting.state, current, entry)}</p>}
      <SeenBefore meeting={meeting} />
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

/** A theme of which everything is hidden may be the reason. */
function themeText({ state }: Meeting, theme: string, items: readonly FactorView[]): string {
  const isSecret = items.every(each => each.theme !== theme || isHidden(state, each));
  return isSecret ? 'A theme' : visible(theme);
}

function hintFor(items: readonly FactorView[]): string {
  if (items.length === 0)
    return 'What came together here? Think of tools, knowledge, time and surroundings, not of people.';
  if (items.length === 1) return 'There is rarely just one. What else had to be true for this to happen?';
  if (items.length >= 4 && items.every(({ theme }) => theme === undefined))
    return 'Which of these belong together? Two to five themes are enough (after Jeli’s Howie guide).';
  return 'What else had to be true for this to happen?';
}
