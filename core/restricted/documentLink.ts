import type { PostMortem } from '../document/postMortem';

/** What stands where the link of the restricted document is still to be written. */
export const missingLink = '<add link>';

/**
 * The link of the access-controlled document: the field `restricted-document`, else the setting; `undefined` where
 * neither holds a web address. It is written so that it ends no link, title or table cell.
 */
export function documentLink({ metadata, store, settings }: PostMortem): string | undefined {
  const field = metadata.fields.get('restricted-document');
  // The field's plain text has lost the target of a link: the line has it.
  const written = field === undefined ? '' : store.lineAt(field.range.start.line).slice(field.range.start.character);
  return addressIn(written) ?? addressIn(settings.restrictedDocument ?? '');
}

function addressIn(text: string): string | undefined {
  const address = /https?:\/\/[^\s<>"'|\\`[\]]{1,2000}/i.exec(text)?.[0].replace(/[.,;:!?*_)]{1,20}$/, '');
  return address?.replaceAll('(', '%28').replaceAll(')', '%29');
}
