import type { Detector, Found } from '../detector';
import { smallLetters } from '../smallLetters';
import { wordTable } from '../wordTable';
import { awsForms } from './awsResources';
import { azureForms, googleForms } from './cloudResources';
import { namedForms } from './namedResources';
import type { ResourceForm } from './resourceForm';

const formsFor = wordTable<ResourceForm>([...awsForms, ...azureForms, ...googleForms, ...namedForms]);

/** Ids and names of accounts and resources that their own shape, or a word before them, tells. */
export const resourceIds: Detector = {
  rule: 'sensitive-resource-id',
  mayMatch: text => formsFor(text).length > 0,
  find(text) {
    const found = formsFor(text).flatMap(form => findForm(text, form));
    return found.sort((a, b) => a.start - b.start || b.end - a.end).filter(isFirst);
  },
};

function findForm(text: string, { hint, expression, what, accepts }: ResourceForm): readonly Found[] {
  if (hint?.test(smallLetters(text)) === false) return [];
  return [...text.matchAll(expression)].flatMap(({ index, groups }) => {
    const { before = '', id = '' } = groups ?? {};
    const written = id.replace(/(?:[.,;:!?_]|(?<![/:*])\*{1,3})+$/, '');
    if (written === '' || !accepts(written, before)) return [];
    const start = index + before.length;
    return [{ start, end: start + written.length, what }];
  });
}

function isFirst({ start }: Found, at: number, all: readonly Found[]): boolean {
  return start >= (all[at - 1]?.end ?? 0);
}
