/** The path of a URI, decoded; the whole where it cannot be. */
export function pathOf(uri: string): string {
  const path = uri.replace(/^[a-z][a-z\d+.-]*:(?:\/\/[^/?#]*)?/i, '').replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The workspace folder that holds the document, the innermost where several do. */
export function folderOf(uri: string, folders: readonly string[]): string | undefined {
  return folders
    .filter(folder => uri.startsWith(`${folder}/`))
    .reduce<string | undefined>((best, folder) => (folder.length > (best?.length ?? -1) ? folder : best), undefined);
}

/** The document's path within its workspace folder; its whole path where it is in none. */
export function pathInWorkspace(uri: string, folders: readonly string[]): string {
  const folder = folderOf(uri, folders);
  return folder === undefined ? pathOf(uri) : pathOf(uri).slice(pathOf(folder).length + 1);
}
