import type { Detector, Found } from '../detector';
import { awsForms } from './awsResources';
import { azureForms, googleForms } from './cloudResources';
import { namedForms } from './namedResources';
import { type ResourceForm, unionOf } from './resourceForm';

const forms: readonly ResourceForm[] = [...awsForms, ...azureForms, ...googleForms, ...namedForms];
const anyHint = unionOf(forms);

/** Ids and names of accounts and resources that their own shape, or a word before them, tells. */
export const resourceIds: Detector = {
  rule: 'sensitive-resource-id',
  mayMatch: text => anyHint.test(text.toLowerCase()),
  find(text) {
    const lower = text.toLowerCase();
    const found = forms.flatMap(form => (form.hint.test(lower) ? findForm(text, form) : []));
    return found.sort((a, b) => a.start - b.start || b.end - a.end).filter(isFirst);
  },
};

function findForm(text: string, { expression, what, accepts }: ResourceForm): readonly Found[] {
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
