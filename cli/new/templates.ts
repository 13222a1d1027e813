import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { readPostMortem } from '../../core/document/postMortem';
import type { Settings } from '../../core/settings';
import { shippedTemplates } from '../../core/templates';
import { habitOf } from '../../core/templates/habit';
import { reasonOf } from '../files/reason';
import { withSlashes } from '../files/slashes';
import { Misuse } from '../misuse';
import { nearest } from '../nearest';

/** A document to start from. */
export interface NamedTemplate {
  readonly name: string;
  /** One line, for choosing. */
  readonly description: string;
  readonly text: string;
}

/** The team's templates, by their names, and those that come with the program. */
export function templatesFor(folder: string, settings: Settings): readonly NamedTemplate[] {
  const shipped = shippedTemplates.map(({ id, description, text }) => ({ name: id, description, text }));
  return [...teamTemplates(folder, settings.templates), ...shipped];
}

/** The template that a call names: one of the list, or a file. Throws `Misuse` where there is none. */
export function chooseTemplate(name: string, templates: readonly NamedTemplate[], folder: string): string {
  const wanted = name.toLowerCase();
  const found = templates.find(each => each.name.toLowerCase() === wanted);
  if (found !== undefined) return found.text;
  if (/\.(?:md|markdown)$/i.test(name)) return readTemplate(resolve(folder, name), name);
  const meant = nearest(wanted, [...templates.map(each => each.name), likeOthers]);
  const question = meant === undefined ? '' : ` Did you mean "${meant}"?`;
  throw new Misuse(`There is no template "${name}".${question} "postmortem new --list-templates" lists them.`);
}

/** What the name stands for that is no template of its own. */
export const likeOthers = 'like-others';

/** So many of a folder's files are read, the last by name first; dates in names make these the newest. */
const mostRead = 40;

/** What the post-mortems of a folder have in common; throws `Misuse` where that is too little. */
export function habitOfFolder(path: string, name: string, settings: Settings): string {
  const files = markdownIn(path).toReversed().slice(0, mostRead);
  const read = files.map(file => join(path, file)).map(file => ({ file, text: readFileSync(file, 'utf8') }));
  const habit = habitOf(read.map(({ file, text }) => readPostMortem(text, withSlashes(file), settings)));
  if (habit !== undefined) return habit.text;
  throw new Misuse(`The post-mortems in ${name} have too little in common. Name a template with --template.`);
}

/** The folder counts from where the call is made, or from a folder above: the nearest that exists. */
function teamTemplates(folder: string, setting: string): readonly NamedTemplate[] {
  if (setting === '') return [];
  const path = join(folder, setting);
  const above = dirname(folder);
  const names = markdownIn(path).filter(name => !/^readme\./i.test(name));
  if (names.length === 0) return above === folder ? [] : teamTemplates(above, setting);
  return names.map(file => {
    const name = basename(file).replace(/\.[^.]+$/, '');
    return { name, description: `from ${setting}`, text: readTemplate(join(path, file), file) };
  });
}

function markdownIn(path: string): readonly string[] {
  try {
    return readdirSync(path)
      .filter(name => /\.(?:md|markdown)$/i.test(name) && statSync(join(path, name)).isFile())
      .sort();
  } catch {
    return [];
  }
}

function readTemplate(path: string, name: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Misuse(`${name}: cannot be read: ${reasonOf(error)}`);
  }
}
