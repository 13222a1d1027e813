import { type PublicValue, publicValuesOf } from '../../core/cure';
import type { Problem } from '../../core/rules';
import { parseSettings, settingsFileName } from '../../core/settings';
import type { OpenDocument } from '../documents';
import type { Checked } from '../findings';
import type { Offer } from './offer';
import { type SettingsChange, type SettingsPorts, settingsEdit, settingsTarget } from './settingsEdit';

/** "Public by decision" for hosts, addresses and mailboxes, written into the settings file that holds for the document. */
export function publicOffers(
  document: OpenDocument,
  { postMortem }: Checked,
  problems: readonly Problem[],
  ports: SettingsPorts,
): readonly Offer[] {
  const target = problems.length === 0 ? undefined : settingsTarget(document, ports);
  if (target === undefined) return [];
  return problems.flatMap(problem =>
    publicValuesOf(postMortem, problem).map(
      (found): Offer => ({
        title: titleOf(found),
        kind: 'quickfix',
        problems: [problem],
        preferred: false,
        edit: () =>
          settingsEdit(target, ports.readFile, text => additionTo(text, found, postMortem.settings.organisation)),
      }),
    ),
  );
}

function titleOf({ list, noun }: PublicValue): string {
  return `Add this ${noun} to organisation.${list} (writes it into ${settingsFileName})`;
}

type Organisation = Checked['postMortem']['settings']['organisation'];

/** A list in the file hides the ones of the files that it builds on, so that a new list takes their entries along. */
function additionTo(text: string, { list, entry }: PublicValue, inForce: Organisation): SettingsChange {
  const own = parseSettings(text).value.organisation?.[list];
  if (own === undefined) return { path: ['organisation', list], value: [...inForce[list], entry] };
  return { path: ['organisation', list], value: entry, appends: true };
}
