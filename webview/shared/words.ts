/** A problem's severity as a word; words of other severities are shown as they are. */
export function severityName(severity: string): string {
  return severity === 'information' || severity === 'hint' ? 'Note' : severity === 'error' ? 'Error' : 'Warning';
}
