import { remember, rememberTexts } from '../text/memo';
import { coreOfHeading, normaliseHeading } from './headingText';
import { type SectionId, sectionIds } from './sectionIds';
import { englishNames, titles } from './sectionSynonyms';
import { translatedNames } from './sectionTranslations';

export { normaliseHeading } from './headingText';
export { type SectionId, sectionIds } from './sectionIds';

/** Names that the settings add, by section. */
export interface Synonyms {
  readonly [id: string]: readonly string[];
}

/** The name under which we write the section. */
export function sectionTitle(id: SectionId): string {
  return titles[id];
}

/**
 * The section that a heading names, or `undefined`. `synonyms` adds the team's own names by section id; they win.
 */
export function sectionOf(text: string, synonyms: Synonyms = none): SectionId | undefined {
  return namedUnder(synonyms)(text);
}

const none: Synonyms = {};

/** All headings of a document are asked about at each key in one of them. */
const namedUnder = remember((synonyms: Synonyms) => rememberTexts(5000, text => readName(text, synonyms)));

function readName(text: string, synonyms: Synonyms): SectionId | undefined {
  const name = normaliseHeading(text);
  if (name === '') return undefined;
  for (const id of sectionIds) {
    if (synonyms[id]?.some(synonym => normaliseHeading(synonym) === name)) return id;
  }
  const core = coreOfHeading(name);
  return known.get(name) ?? byShape(name) ?? known.get(core) ?? byShape(core) ?? inParts(name);
}

/** Whether the heading is a name of a section as it stands, and not one that goes on: "Impact", not "Impact on the shop". */
export function isWholeName(text: string, synonyms: Synonyms = none): boolean {
  const name = normaliseHeading(text);
  return (
    known.has(name) ||
    known.has(coreOfHeading(name)) ||
    Object.values(synonyms).some(names => names.some(each => normaliseHeading(each) === name))
  );
}

/** Names that roadmaps, designs and courses have too: beside a timeline they do not make a document a post-mortem. */
export function isCommonName(text: string): boolean {
  return common.has(normaliseHeading(text));
}

const common = new Set(
  [
    'scope | background | background information | context | contexte | kontext | hintergrund | 背景',
    'situation | preconditions | effects | effect | consequences | umfang | portée | discovery | alerting',
    'alerts | identification | factors | facteurs | why | solution | workaround | response | recovery | fix',
    'responses | mitigation | mitigations | what we did | steps taken | conclusion | conclusions | fazit',
    'bilan | lesson | learning | learnings | insights | key insights | reflections | takeaways',
    'key takeaways | actions | action plan | follow-up | follow up | followup | follow-ups | next steps',
    'todos | next actions | future work | future improvements | recommendations | recommended actions',
    'improvements | moving forward | going forward | backlog | backlog items | tasks | aufgaben',
    "nächste schritte | what's next | what happens next | maßnahmen | suites | prochaines étapes",
    'recommandations | empfehlungen | verbesserungen | améliorations | 課題 | 対応 | 対策 | duration | durations',
    'dauer | durée | stats | statistics | metrics | key metrics | follow-up meeting | progress review',
    'what to do | lösung | folgen | origine | réponse | chance | luck',
  ].flatMap(namesIn),
);

const known: ReadonlyMap<string, SectionId> = new Map(
  sectionIds.flatMap(id =>
    [...(translatedNames[id] ?? []), titles[id], ...englishNames[id]].flatMap(namesIn).map(name => [name, id] as const),
  ),
);

/** Names that go on: "Timeline (all times UTC) Monday May 10th", "Impact on users", "Appendix: graphs". */
const shapes: readonly { readonly id: SectionId; readonly shape: RegExp; readonly not?: RegExp }[] = [
  {
    id: 'timeline',
    shape:
      /^(?:(?:full|complete|rough|follow-up|investigation|response|incident response|technical|abridged|attack|attacker|intrusion|disclosure|recovery|communications?) )?timeline\b|^(?:時系列|タイムライン|経緯)[ (:/]|^(?:chronologie|zeitleiste|zeitlicher (?:ablauf|verlauf)|zeitverlauf|zeitstrahl)[ (:,]/,
    not: /^timeline (?:for|of|to) (?:the )?(?:fix|remediation|action|rollout|completion|next|improvement|follow|delivery)/,
  },
  {
    id: 'impact',
    shape:
      /^(?:(?:user|users|customer|client|business|service|services|end-user|user-facing|customer-facing|technical|financial|operational|security|data|external|internal|overall|revenue|slo|sla|service-level) )impacts?(?: (?:assessment|analysis|statement))?$|^impacts? (?:on|to) |^impact (?:assessment|analysis|statement|summary|overview|and scope)$/,
  },
  { id: 'supporting', shape: /^(?:appendix|annex|annexe|anhang)\b|\bchat logs?$/ },
  { id: 'contributing-factors', shape: /^(?:root causes?|root cause analysis|contributing factors?|ursachen?): / },
  { id: 'lessons', shape: /^lessons (?:learned|learnt)(?::| from| and) / },
  { id: 'remediation', shape: /^action items?(?::| for| from| and) / },
  {
    id: 'remediation',
    shape:
      /^(?:remediation|corrective|preventive|preventative|mitigation|prevention) (?:and|&) (?:remediation|corrective|preventive|preventative|prevention|follow-up|follow up|next) (?:steps|actions|measures|items|tasks|work|plan)$/,
  },
];

/** The names of a line of a table; they stand there as they are compared. */
function namesIn(line: string): readonly string[] {
  return line.toLowerCase().split(' | ');
}

/** No name that goes on is longer than this. */
const longestName = 80;

function byShape(name: string): SectionId | undefined {
  if (name.length > longestName) return undefined;
  return shapes.find(({ shape, not }) => shape.test(name) && !not?.test(name))?.id;
}

/** All sections that the parts of a heading name: "Context/Resolution/Review actions"; most headings name one or none. */
export function sectionsNamed(text: string, synonyms: Synonyms = none): ReadonlySet<SectionId> {
  const parts = normaliseHeading(text).split(partBounds);
  const named = [text, ...(parts.length < 2 || parts.length > 4 ? [] : parts)].map(part => sectionOf(part, synonyms));
  return new Set(named.filter(id => id !== undefined));
}

const partBounds = /[/|]| & | and | und | et /;

/** "影響 / Impact" and "Summary & impact": the first part that is a name of its own. */
function inParts(name: string): SectionId | undefined {
  const parts = name.split(partBounds);
  if (parts.length < 2 || parts.length > 4) return undefined;
  const ids = parts.map(part => known.get(coreOfHeading(part.trim())));
  return /[/|]/.test(name) || ids.every(id => id !== undefined) ? ids.find(id => id !== undefined) : undefined;
}
