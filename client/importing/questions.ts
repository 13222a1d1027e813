import { l10n } from 'vscode';
import type { TimelineImport } from '../../core/importing/importTimeline';
import type { TableColumns } from '../../core/importing/types';
import { isKnownZone, ownZone } from '../newPostmortem/moments';
import { type Answer, askChoice, askText, type Place } from '../newPostmortem/wizard';

type Read = Extract<TimelineImport, { type: 'read' }>;

/** What the source leaves open and a person said of it. */
export interface ImportAnswers {
  readonly zone?: string;
  readonly day?: string;
  readonly columns?: TableColumns;
}

type Draft = { -readonly [name in keyof ImportAnswers]?: ImportAnswers[name] } & { time?: string; text?: string };
type Question = (place: Place, draft: Draft) => Promise<Answer<Draft>>;

/** Asks once for what the source does not tell: columns, date and zone; `undefined` where the person turned away. */
export async function askOpen(read: Read): Promise<ImportAnswers | undefined> {
  const questions = [...columnQuestions(read), ...dayQuestion(read), ...zoneQuestion(read)];
  const title = l10n.t('Import from {0}', read.source);
  const draft: Draft = {};
  for (let step = 0; step < questions.length; ) {
    const answer = await questions[step]?.({ title, step: step + 1, totalSteps: questions.length }, draft);
    if (answer === undefined || answer.type === 'cancelled') return undefined;
    if (answer.type === 'value') Object.assign(draft, answer.value);
    step += answer.type === 'back' ? -1 : 1;
  }
  const { time, text, columns, ...answers } = draft;
  return { ...answers, ...(columns === undefined ? {} : { columns }) };
}

function dayQuestion({ assumed: { day } }: Read): readonly Question[] {
  if (day === undefined) return [];
  return [
    async (place, draft) => {
      const answer = await askText(place, {
        prompt: l10n.t('On which day is the first entry? The source names no date or no year.'),
        value: draft.day ?? day,
        problem: typed => (isDay(typed.trim()) ? undefined : l10n.t('Type a day that exists, such as 2026-03-08.')),
      });
      return answer.type === 'value' ? { type: 'value', value: { day: answer.value.trim() } } : answer;
    },
  ];
}

function zoneQuestion({ assumed: { zone }, zone: own, zoneIsNamed }: Read): readonly Question[] {
  if (zone === undefined) return [];
  const first = new Map([[own, zoneIsNamed ? l10n.t('of the document') : '']]);
  if (!first.has(ownZone())) first.set(ownZone(), l10n.t('of this computer'));
  if (!first.has('UTC')) first.set('UTC', '');
  const rest = Intl.supportedValuesOf('timeZone').filter(name => !first.has(name));
  const choices = [
    ...[...first].map(([label, description]) => ({ label, description, value: { zone: label } })),
    ...rest.map(label => ({ label, value: { zone: label } })),
  ];
  const placeholder = l10n.t(
    'Which time zone were the times shown in? Slack shows those of whoever copies. Type to search.',
  );
  const typedChoice = (typed: string) =>
    /^[+-]\d{1,2}:?\d{2}$/.test(typed.trim()) || (isKnownZone(typed.trim()) && !rest.includes(typed.trim()))
      ? [{ label: typed.trim(), value: { zone: typed.trim() } }]
      : [];
  return [
    (place, draft) =>
      askChoice<Draft>(place, {
        placeholder,
        choices: typed => [...choices, ...typedChoice(typed)],
        previous: draft.zone,
      }),
  ];
}

/** The columns that were found come first, so that three times Enter will do. */
function columnQuestions({ table }: Read): readonly Question[] {
  if (table === undefined) return [];
  const { names, columns } = table;
  const ordered = (found: string | undefined) => [...names].sort((a, b) => Number(b === found) - Number(a === found));
  const nobody = l10n.t('No column');
  return [
    (place, draft) =>
      askChoice<Draft>(place, {
        placeholder: l10n.t('Which column holds the time?'),
        choices: () => ordered(columns?.time).map(label => ({ label, value: { time: label } })),
        previous: draft.time,
      }),
    (place, draft) =>
      askChoice<Draft>(place, {
        placeholder: l10n.t('Which column says what happened?'),
        choices: () =>
          ordered(columns?.text)
            .filter(name => name !== draft.time)
            .map(label => ({ label, value: { text: label } })),
        previous: draft.text,
      }),
    (place, { time = '', text = '' }) =>
      askChoice<Draft>(place, {
        placeholder: l10n.t('Which column says who it was? The name goes before the words.'),
        choices: () => {
          const others = ordered(columns?.author).filter(name => name !== time && name !== text);
          const named = others.map(label => ({ label, value: { columns: { time, text, author: label } } }));
          const none = { label: nobody, value: { columns: { time, text } } };
          return columns?.author === undefined ? [none, ...named] : [...named, none];
        },
      }),
  ];
}

function isDay(text: string): boolean {
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text);
}
