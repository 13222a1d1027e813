import { l10n, type QuickPickItem } from 'vscode';

/** Where a timeline can go: a file of some format, the document itself, or the clipboard. */
export const exportFormats = ['svg', 'png', 'html', 'mermaid', 'mermaid-clipboard', 'csv', 'json'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The formats that end in a file. */
export type FileFormat = Exclude<ExportFormat, 'mermaid' | 'mermaid-clipboard'>;

/** A format from a menu's or a panel's argument; `undefined` for anything else. */
export function exportFormatOf(value: unknown): ExportFormat | undefined {
  return exportFormats.find(format => format === value);
}

/** What the quick pick offers, in the order in which people will want it. */
export function formatItems(): readonly (QuickPickItem & { readonly format: ExportFormat })[] {
  return [
    {
      format: 'html',
      label: l10n.t('HTML page'),
      detail: l10n.t('Drawing and entries on one page, to mail or print.'),
    },
    { format: 'png', label: l10n.t('PNG picture'), detail: l10n.t('For slides and chats.') },
    { format: 'svg', label: l10n.t('SVG drawing'), detail: l10n.t('Sharp at any size, light for print.') },
    {
      format: 'mermaid',
      label: l10n.t('Mermaid block in the document'),
      detail: l10n.t('A gantt chart under the timeline’s heading, drawn by hosts such as GitHub.'),
    },
    { format: 'mermaid-clipboard', label: l10n.t('Mermaid block to the clipboard') },
    { format: 'csv', label: l10n.t('CSV table'), detail: l10n.t('The entries for a spreadsheet.') },
    { format: 'json', label: l10n.t('JSON data'), detail: l10n.t('The entries for programs, instants in UTC.') },
  ];
}
