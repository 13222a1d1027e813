import { blamelessKinds, findBlame } from '../../../core/blameless';
import { type PostMortem, readPostMortem } from '../../../core/document/postMortem';
import { readAllowances } from '../../../core/lint';
import { applyAllowances } from '../../../core/lint/applyAllowances';
import { type Rule, type RuleContext, rules } from '../../../core/rules';
import { passagesOf } from '../../../core/sensitive';
import { allowedBy } from '../../../core/sensitive/allowed';
import { detectors } from '../../../core/sensitive/detectors';
import { defaults, parseSettings } from '../../../core/settings';
import { toView } from '../../../core/view';

/** Something that is done with a document, and the rules for which it is done. */
export interface Work {
  readonly names: readonly string[];
  readonly run: (postMortem: PostMortem) => unknown;
}

const context: RuleContext = { settings: defaults, now: Date.UTC(2026, 5), declared: true, running: false };

/** Every rule, by itself; what serves many rules at once is one piece of work. */
const ofRules: readonly Work[] = rules.map(rule => ({ names: [rule.id], run: postMortem => check(rule, postMortem) }));

const ofDetectors: readonly Work[] = [...new Set(detectors.map(({ rule }) => rule))].map(rule => ({
  names: [rule],
  run: postMortem => detect(rule, postMortem),
}));

const ofTexts: readonly Work[] = [
  { names: blamelessKinds.map(({ id }) => id), run: postMortem => findBlame(postMortem, defaults) },
  { names: ['process-allowance'], run: ({ store }) => applyAllowances([], readAllowances(store), store, 'warning') },
  { names: ['process-settings'], run: ({ store }) => parseSettings(store.text()) },
  { names: ['Reading'], run: ({ store }) => readPostMortem(store.text(), 'a.md', defaults) },
  { names: ['What panels show'], run: postMortem => toView(postMortem, []) },
];

/** Every rule, by itself; what serves many rules at once is one piece of work. */
export const works: readonly Work[] = [...ofRules, ...ofDetectors, ...ofTexts];

/** All but the detectors. */
export const worksOnWords: readonly Work[] = [...ofRules, ...ofTexts];

function check(rule: Rule, postMortem: PostMortem): unknown {
  if (rule.scope === 'document') return [...rule.check(postMortem, context)];
  if (rule.scope === 'timeline') return postMortem.timelines.map(({ timeline }) => [...rule.check(timeline, context)]);
  return postMortem.store.lines.map(({ text }) => [...rule.check(text, context)]);
}

function detect(rule: string, { store }: PostMortem): unknown {
  const own = detectors.filter(detector => detector.rule === rule);
  const allowed = allowedBy(defaults);
  return store.chunks.flatMap(chunk =>
    passagesOf(chunk).flatMap(({ lines, inCode }) => {
      const text = lines.map(line => line.text).join('\n');
      return own.filter(each => each.mayMatch?.(text) !== false).flatMap(each => each.find(text, { allowed, inCode }));
    }),
  );
}
