import { FileType, l10n, Uri, type WorkspaceFolder, workspace } from 'vscode';
import { shippedTemplates } from '../../core/templates';
import type { LanguageServer } from '../languageServer/languageServer';
import { templateFolder } from './templateFolder';
import type { Choice } from './wizard';

export interface Template {
  readonly name: string;
  readonly description: string;
  readonly text: string;
}

/** The team's own templates: the Markdown files of the template folder in each workspace folder, by name. */
export async function teamTemplates(
  folders: readonly WorkspaceFolder[],
  server: LanguageServer,
): Promise<readonly Template[]> {
  return (await Promise.all(folders.map(folder => templatesIn(folder, server)))).flat();
}

/** The team's templates first — what its documents have in common before them —, then those that come with the extension. */
export function templateChoices(own: readonly Template[]): readonly Choice<Template>[] {
  return [...own, ...shippedTemplates].map(template => ({
    label: template.name,
    description: template.description,
    value: template,
  }));
}

async function templatesIn(workspaceFolder: WorkspaceFolder, server: LanguageServer): Promise<readonly Template[]> {
  const folder = await templateFolder(workspaceFolder, server);
  if (folder === undefined) return [];
  const names = (await entriesOf(folder)).filter(([name, type]) => isTemplate(name, type)).map(([name]) => name);
  const read = await Promise.all(names.sort().map(name => templateAt(Uri.joinPath(folder, name), name)));
  return read.flatMap(template => template ?? []);
}

/** A README tells about the templates and is none. */
function isTemplate(name: string, type: FileType): boolean {
  return (type & FileType.Directory) === 0 && /\.(?:md|markdown)$/i.test(name) && !/^readme\./i.test(name);
}

async function templateAt(uri: Uri, name: string): Promise<Template | undefined> {
  try {
    const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
    const folder = workspace.asRelativePath(Uri.joinPath(uri, '..'), true);
    return { name: name.replace(/\.[^.]+$/, ''), description: l10n.t('from {0}', folder), text };
  } catch {
    return undefined;
  }
}

async function entriesOf(folder: Uri): Promise<readonly [string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
