/** The two controls of NIST SP 800-53 that a post-mortem bears on, in the catalogue's own words. */

/** A lettered part of a control. */
export interface ControlPart {
  /** As it is cited: `IR-4 c`. */
  readonly id: ControlPartId;
  /** NIST SP 800-53 Rev. 5, in the public domain; assignments as the catalogue has them. */
  readonly text: string;
}

export const controlPartIds = ['IR-4 a', 'IR-4 b', 'IR-4 c', 'IR-4 d', 'SI-2 a', 'SI-2 b', 'SI-2 c', 'SI-2 d'] as const;
export type ControlPartId = (typeof controlPartIds)[number];

/** Their titles, by control. */
export const controlTitles: { readonly [control: string]: string } = {
  'IR-4': 'Incident Handling',
  'SI-2': 'Flaw Remediation',
};

const texts: { readonly [id in ControlPartId]: string } = {
  'IR-4 a':
    'Implement an incident handling capability for incidents that is consistent with the incident response plan and includes preparation, detection and analysis, containment, eradication, and recovery.',
  'IR-4 b': 'Coordinate incident handling activities with contingency planning activities.',
  'IR-4 c':
    'Incorporate lessons learned from ongoing incident handling activities into incident response procedures, training, and testing, and implement the resulting changes accordingly.',
  'IR-4 d':
    'Ensure the rigor, intensity, scope, and results of incident handling activities are comparable and predictable across the organization.',
  'SI-2 a': 'Identify, report, and correct system flaws.',
  'SI-2 b':
    'Test software and firmware updates related to flaw remediation for effectiveness and potential side effects before installation.',
  'SI-2 c':
    'Install security-relevant software and firmware updates within [organization-defined time period] of the release of the updates.',
  'SI-2 d': 'Incorporate flaw remediation into the organizational configuration management process.',
};

/** All parts, in the order of the catalogue. */
export const controlParts: readonly ControlPart[] = controlPartIds.map(id => ({ id, text: texts[id] }));

/** The words of a part. */
export function controlText(id: ControlPartId): string {
  return texts[id];
}
