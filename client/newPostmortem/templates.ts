import { FileType, l10n, Uri, type WorkspaceFolder, workspace } from 'vscode';
import { shippedTemplates } from '../../core/templates';
import type { Choice } from './wizard';

export interface Template {
  readonly name: string;
  readonly description: string;
  readonly text: string;
}

/** The team's own templates: the Markdown files of the template folder in each workspace folder. */
export async function teamTemplates(folders: readonly WorkspaceFolder[]): Promise<readonly Template[]> {
  return (await Promise.all(folders.map(templatesIn))).flat();
}

/** The team's templates first, then those that come with the extension. */
export function templateChoices(own: readonly Template[]): readonly Choice<Template>[] {
  return [...own, ...shippedTemplates].map(template => ({
    label: template.name,
    description: template.description,
    value: template,
  }));
}

async function templatesIn(workspaceFolder: WorkspaceFolder): Promise<readonly Template[]> {
  const path = workspace.getConfiguration('postmortem', workspaceFolder).get<string>('templates.folder', '');
  if (path === '') return [];
  const folder = Uri.joinPath(workspaceFolder.uri, path);
  const names = (await entriesOf(folder)).filter(([name, type]) => type !== FileType.Directory && name.endsWith('.md'));
  return Promise.all(
    names.map(async ([file]) => ({
      name: file.replace(/\.md$/, ''),
      description: l10n.t('from {0}', `${workspaceFolder.name}/${path}`),
      text: new TextDecoder().decode(await workspace.fs.readFile(Uri.joinPath(folder, file))),
    })),
  );
}

async function entriesOf(folder: Uri): Promise<readonly [string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
