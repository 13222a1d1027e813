import { l10n, type Uri, type WorkspaceFolder, workspace } from 'vscode';
import { readMoment } from '../../core/templates/moment';
import type { LanguageServer } from '../languageServer/languageServer';
import { folderChoices } from './folders';
import { habitOfFolder } from './habit';
import { howToTypeMoment, isKnownZone, localTime, ownZone } from './moments';
import { teamSetting } from './teamSetting';
import { type Template, teamTemplates, templateChoices } from './templates';
import { type Answer, askChoice, askText, type Choice, type Place } from './wizard';

/** What a new post-mortem starts from. Times as `2026-03-08 14:05` in `zone`; `now` follows the zone that is chosen. */
export interface Answers {
  readonly title: string;
  readonly announced: string | typeof now;
  readonly declaredOver: string | typeof now | typeof stillGoing;
  readonly zone: string;
  readonly template: Template;
  /** Absent without a workspace folder. */
  readonly folder: Uri | undefined;
}

export const now = Symbol('now');
export const stillGoing = Symbol('still going');

/** What is known to begin with, and what the questions refer to. */
export interface Setting {
  readonly instant: number;
  readonly zone: string;
  readonly folders: readonly WorkspaceFolder[];
  readonly server: LanguageServer;
}

type Draft = { -readonly [name in keyof Answers]?: Answers[name] };
type Question = (place: Place, draft: Draft, setting: Setting) => Promise<Answer<Draft>>;

/** Asks step by step, Back included; `undefined` where the user turned away. */
export async function askAll(title: string, setting: Setting): Promise<Answers | undefined> {
  const places = await folderChoices(setting.folders, setting.server);
  // The pages of a wiki lie in one place.
  const only = places.length === 1 ? places[0]?.value : undefined;
  const folder = await only?.();
  const questions = [
    ...always,
    ...(setting.folders.length === 0 || folder !== undefined ? [] : [askFolder]),
    askTemplate,
  ];
  const draft: Draft = folder === undefined ? {} : { folder };
  for (let step = 0; step < questions.length; ) {
    const question = questions[step];
    if (question === undefined) break;
    const answer = await question({ title, step: step + 1, totalSteps: questions.length }, draft, setting);
    if (answer.type === 'cancelled') return undefined;
    if (answer.type === 'value') Object.assign(draft, answer.value);
    step += answer.type === 'back' ? -1 : 1;
  }
  return complete(draft);
}

/** The zone that the editor's settings or the team's file name, where this host knows it, else the reader's own. */
export async function firstZone(folder: WorkspaceFolder | undefined, server: LanguageServer): Promise<string> {
  const configuration = workspace.getConfiguration('postmortem', folder);
  const chosen = configuration.get<string>('zone', '');
  if (chosen !== '' && isKnownZone(chosen)) return chosen;
  const ofTeam = folder === undefined || !workspace.isTrusted ? undefined : await teamSetting(folder, server, 'zone');
  return ofTeam !== undefined && isKnownZone(ofTeam) ? ofTeam : ownZone();
}

async function askTitle(place: Place, draft: Draft): Promise<Answer<Draft>> {
  const answer = await askText(place, {
    prompt: l10n.t('What is the incident called? Name the effect rather than the people.'),
    value: draft.title ?? '',
    problem: typed => (typed.trim() === '' ? l10n.t('Type a title, such as “Checkout answered slowly”.') : undefined),
  });
  return map(answer, title => ({ title: title.trim() }));
}

async function askAnnounced(place: Place, draft: Draft, { instant, zone }: Setting): Promise<Answer<Draft>> {
  const present = localTime(instant, zone);
  const answer = await askText(place, {
    prompt: l10n.t('When was the incident announced? Type the local time in the zone of the post-mortem.'),
    value: typeof draft.announced === 'string' ? draft.announced : present,
    problem: typed => (readMoment(typed, dateOf(present)) === undefined ? howToTypeMoment() : undefined),
  });
  return map(answer, typed => ({ announced: typed === present ? now : (readMoment(typed, dateOf(present)) ?? now) }));
}

function askDeclaredOver(place: Place, draft: Draft, { instant, zone }: Setting): Promise<Answer<Draft>> {
  const present = localTime(instant, zone);
  const announced = typeof draft.announced === 'string' ? draft.announced : present;
  const choices = (typed: string): readonly Choice<Draft>[] => {
    const going = { label: l10n.t('Still going'), value: { declaredOver: stillGoing } } as const;
    const ended = { label: l10n.t('Now'), description: present, value: { declaredOver: now } } as const;
    if (typed.trim() === '') return announced <= present ? [going, ended] : [going];
    const moment = readMoment(typed, dateOf(announced));
    const more = { alwaysShow: true };
    if (moment === undefined) return [going, ended, { ...more, label: howToTypeMoment() }];
    if (moment < announced) {
      return [{ ...more, label: l10n.t('This is before the announcement at {0}. Type a later time.', announced) }];
    }
    return [{ ...more, label: l10n.t('Declared over at {0}', moment), value: { declaredOver: moment } }];
  };
  const placeholder = l10n.t('When was it declared over? Choose, or type a time such as 2026-03-08 14:05 or 14:05.');
  const typed = typeof draft.declaredOver === 'string' ? draft.declaredOver : undefined;
  const previous = draft.declaredOver === now ? l10n.t('Now') : undefined;
  return askChoice(place, { placeholder, choices, typed, previous });
}

function askZone(place: Place, draft: Draft, { zone }: Setting): Promise<Answer<Draft>> {
  const first = new Map([
    [zone, l10n.t('from the settings or this computer')],
    [ownZone(), l10n.t('of this computer')],
    ['UTC', ''],
  ]);
  if (zone === ownZone()) first.set(zone, l10n.t('of this computer'));
  const rest = Intl.supportedValuesOf('timeZone').filter(name => !first.has(name));
  const choices = [
    ...[...first].map(([label, description]) => ({ label, description })),
    ...rest.map(label => ({ label })),
  ];
  const items = choices.map(choice => ({ ...choice, value: { zone: choice.label } }));
  return askChoice(place, {
    placeholder: l10n.t('Which time zone are the times in? Type to search.'),
    choices: () => items,
    previous: draft.zone,
  });
}

async function askTemplate(place: Place, draft: Draft, { folders, server }: Setting): Promise<Answer<Draft>> {
  const [habit, own] = await Promise.all([
    draft.folder === undefined ? undefined : habitOfFolder(draft.folder, server),
    teamTemplates(folders, server),
  ]);
  const items = templateChoices(habit === undefined ? own : [habit, ...own]);
  const answer = await askChoice(place, {
    placeholder: l10n.t('Which template?'),
    choices: () => items,
    previous: draft.template?.name,
  });
  return map(answer, template => ({ template }));
}

async function askFolder(place: Place, _draft: Draft, { folders, server }: Setting): Promise<Answer<Draft>> {
  const items = await folderChoices(folders, server);
  const answer = await askChoice(place, { placeholder: l10n.t('In which folder?'), choices: () => items });
  if (answer.type !== 'value') return answer;
  const folder = await answer.value();
  return folder === undefined ? { type: 'cancelled' } : { type: 'value', value: { folder } };
}

const always: readonly Question[] = [askTitle, askAnnounced, askDeclaredOver, askZone];

function complete({ title, announced, declaredOver, zone, template, folder }: Draft): Answers | undefined {
  if (title === undefined || announced === undefined || declaredOver === undefined) return undefined;
  if (zone === undefined || template === undefined) return undefined;
  return { title, announced, declaredOver, zone, template, folder };
}

function map<From, To>(answer: Answer<From>, to: (value: From) => To): Answer<To> {
  return answer.type === 'value' ? { type: 'value', value: to(answer.value) } : answer;
}

function dateOf(moment: string): string {
  return moment.slice(0, 10);
}
