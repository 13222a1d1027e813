import type { PostMortem } from '../document/postMortem';
import { factorAt, factorsOf } from '../factors';
import { comparePositions, type Position, type Range } from '../text';
import type { Collection } from './collection';
import { componentsOf } from './components';
import { type Asking, componentSeenBefore, factorSeenBefore, type Seen } from './seenBefore';

/** Something of a document that other post-mortems may have too: a factor, or a component that the metadata name. */
export interface Subject {
  readonly type: 'factor' | 'component';
  /** The factor's words, or the component's name. */
  readonly text: string;
  readonly range: Range;
}

/** The components and factors of a document. */
export function subjectsOf(postMortem: PostMortem): readonly Subject[] {
  return [
    ...componentsOf(postMortem).map(({ name, range }) => ({ type: 'component' as const, text: name, range })),
    ...factorsOf(postMortem).map(({ text, range }) => ({ type: 'factor' as const, text, range })),
  ];
}

/** The component or factor at a place. */
export function subjectAt(postMortem: PostMortem, position: Position): Subject | undefined {
  const component = componentsOf(postMortem).find(
    ({ range: { start, end } }) => comparePositions(start, position) <= 0 && comparePositions(position, end) <= 0,
  );
  if (component !== undefined) return { type: 'component', text: component.name, range: component.range };
  const factor = factorAt(postMortem, position.line);
  return factor && { type: 'factor', text: factor.text, range: factor.range };
}

/** The earlier post-mortems that have it too. */
export function seenBefore({ type, text }: Subject, asking: Asking, collection: Collection): readonly Seen[] {
  return type === 'component'
    ? componentSeenBefore(text, asking, collection)
    : factorSeenBefore(text, asking, collection);
}
