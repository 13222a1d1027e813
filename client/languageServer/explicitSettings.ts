import { type Uri, workspace } from 'vscode';

/** Settings that a team's `.postmortem.json` may make too: only what somebody chose in the editor overrides it. */
const shared = ['files', 'rules', 'sensitive', 'zone', 'organisation.domains', 'restrictedDocument', 'site'];

/** Takes the editor's defaults out of `settings` (all of `postmortem.`) where they would hide what the team decided. */
export function dropDefaults(settings: unknown, scope: Uri | undefined): void {
  const configuration = workspace.getConfiguration('postmortem', scope);
  for (const name of shared) {
    if (!isChosen(configuration.inspect(name))) drop(settings, name.split('.'));
  }
}

type Inspected = ReturnType<ReturnType<typeof workspace.getConfiguration>['inspect']>;

/** Whether somebody chose a value, in any scope. */
export function isChosen(inspected: Inspected): boolean {
  if (inspected === undefined) return false;
  const { key, defaultValue, defaultLanguageValue, languageIds, ...chosen } = inspected;
  return Object.values(chosen).some(value => value !== undefined);
}

function drop(group: unknown, [name, ...rest]: readonly string[]): void {
  if (typeof group !== 'object' || group === null || name === undefined) return;
  if (rest.length === 0) Reflect.deleteProperty(group, name);
  else drop(Reflect.get(group, name), rest);
}
