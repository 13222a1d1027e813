/** The sections of a post-mortem: one id of ours for each, and the names that people give them. */

/** In the order in which the process goes through a post-mortem; used to find a place, never to judge. */
export const sectionIds = [
  'summary',
  'impact',
  'timeline',
  'detection',
  'trigger',
  'contributing-factors',
  'resolution',
  'went-well',
  'went-wrong',
  'lucky',
  'lessons',
  'remediation',
  'follow-up',
  'participants',
  'durations',
  'supporting',
  'messaging',
  'meeting',
] as const;
export type SectionId = (typeof sectionIds)[number];

/** The name that we write for a section, first; then the names seen in published post-mortems, in normal form. */
const names: { readonly [id in SectionId]: readonly string[] } = {
  summary: [
    'Summary',
    'issue summary',
    'overview',
    'executive summary',
    'incident summary',
    'tl;dr',
    'tldr',
    'what happened',
    'what happend',
    'description',
    'short summary',
    'what was the problem',
    'sommaire',
    'résumé',
    'contexte',
    '概要',
  ],
  impact: [
    'Impact',
    'customer impact',
    'user impact',
    'business impact',
    'scope',
    'affected users',
    'what was impacted',
    'summary of impact',
    'damage',
    'incidence',
    '影響',
  ],
  timeline: [
    'Timeline',
    'timeline of events',
    'timeline of the incident',
    'key events',
    'incident timeline',
    'timeline summary',
    'detailed timeline',
    'chain of events',
    'details of incident',
    'details of the incident',
    'event log',
    'chronology',
    'sequence of events',
    'chronologie',
    'chronologie détaillée',
    'fil rouge',
    '時系列',
  ],
  detection: ['Detection', 'identified', 'discovery', 'alerting', 'how was it detected', 'détection', '検知'],
  trigger: [
    'Trigger',
    'lead-up',
    'leadup',
    'lead up',
    'background',
    'context',
    'situation at the time',
    'élément déclencheur',
  ],
  'contributing-factors': [
    'Contributing factors',
    'contributing factor',
    'contributing conditions',
    'contributing conditions analysis',
    'contributing causes',
    'root cause',
    'root causes',
    'root cause analysis',
    'root cause and contributing factors',
    'cause',
    'causes',
    'cause of the problem',
    'identified cause',
    'why did it happen',
    'why did this happen',
    'how did this happen',
    'how did it happen',
    'what allowed this to happen',
    'what caused it',
    'what caused the incident',
    'fault',
    'five whys',
    '5 whys',
    'facteurs contributifs',
    'causes profondes',
    'causes racines',
    '原因',
  ],
  resolution: [
    'Resolution',
    'resolution and recovery',
    'resolution and mitigation steps',
    'root cause and mitigation',
    'details of fix',
    'details of recovery',
    'fix',
    'mitigation',
    'recovery',
    'response',
    'action taken',
    'actions taken',
    'how did we fix it',
    'how did we respond',
    'résolution',
    '対応',
  ],
  'went-well': [
    'What went well',
    'things that went well',
    'what worked',
    'what worked well',
    'what went right',
    'what we did well',
    'ce qui a fonctionné',
    'ce qui a bien fonctionné',
  ],
  'went-wrong': [
    'What went wrong',
    'things that went wrong',
    'what went poorly',
    'what did not go well',
    "what didn't go so well",
    "what didn't go well",
    "what didn't work",
    'what could have gone better',
    'ce qui a moins bien fonctionné',
  ],
  lucky: ['Where we got lucky', 'where did we get lucky', 'where were we lucky', 'facteurs de chance'],
  lessons: [
    'Lessons learned',
    'lessons',
    'lessons learnt',
    'what we learned',
    'what we have learned',
    'takeaways',
    'key takeaways',
    'conclusions',
    'conclusion',
    'leçons apprises',
    'leçons tirées',
  ],
  remediation: [
    'Remediation',
    'remediations',
    'remediation steps',
    'remediation items',
    'action items',
    'action item',
    'actions',
    'review actions',
    'corrective and preventative measures',
    'corrective and preventive measures',
    'corrective actions',
    'corrective actions with owners',
    'preventative measures',
    'follow-ups',
    'followups',
    'follow ups',
    'follow-up actions',
    'follow-up actions & tasks',
    'follow-up items',
    'next steps',
    'future measures',
    'future actions',
    'actionables',
    'recommendations',
    "what we're doing about it",
    "what we're doing",
    'what happens next',
    'how are we going to do better in the future',
    "plan d'action",
    'actions correctives',
    '再発防止',
    '再発防止策',
  ],
  'follow-up': [
    'Follow-up review',
    'follow up review',
    'followup review',
    'follow-up meeting',
    'progress review',
    'two-month review',
    '2-month review',
  ],
  participants: [
    'Participants',
    'attendees',
    'responders',
    'authors',
    'owner',
    'owners',
    'incident lead',
    'people involved',
    'names of people involved',
  ],
  durations: ['Durations', 'time to repair', 'time to resolve', 'stats', 'metrics', 'duration', 'total down time'],
  supporting: ['Supporting information', 'references', 'links', 'appendix', 'relevant commit history', 'chat logs'],
  messaging: ['Messaging', 'internal email', 'external message', 'third party disclosure', 'thanks'],
  meeting: ['Meeting', 'post-mortem meeting', 'meeting notes'],
};

/** The name under which we write the section. */
export function sectionTitle(id: SectionId): string {
  return names[id][0] ?? id;
}

/** The heading's text as it is compared: no marks, no numbering, no closing `?`, `:` or `(…)`, lower case. */
export function normaliseHeading(text: string): string {
  return text
    .slice(0, 200)
    .replace(/\[([^\][]*)\]\([^()]*\)/g, '$1')
    .replace(/[*_`#]/g, '')
    .replace(/[’‘]/g, "'")
    .replace(/\p{Extended_Pictographic}|\uFE0F|\u200D/gu, '')
    .trim()
    .replace(/^(?:\d+(?:\.\d+)*[.)]?|[ivx]+[.)])\s+/i, '')
    .replace(/[\s(（][^()（）]*[)）]\s*[:?.]*$/, '')
    .trim()
    .replace(/[\s:：?？.!…-]+$/, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();
}

const known = new Map<string, SectionId>(
  sectionIds.flatMap(id => names[id].map(name => [normaliseHeading(name), id] as const)),
);

/** A timeline's heading often goes on: "Timeline (all times UTC) Monday May 10th", "Timeline of the outage". */
const timelineLike = /^(?:(?:detailed|incident|outage|full|event) )?timeline\b|^(?:timeline|時系列|chronologie)[ (（:]/;

/**
 * The section that a heading names, or `undefined`. `synonyms` adds the team's own names by section id; they win.
 */
export function sectionOf(
  text: string,
  synonyms: { readonly [id: string]: readonly string[] } = {},
): SectionId | undefined {
  const name = normaliseHeading(text);
  if (name === '') return undefined;
  for (const id of sectionIds) {
    if (synonyms[id]?.some(synonym => normaliseHeading(synonym) === name)) return id;
  }
  const found = known.get(name);
  if (found !== undefined) return found;
  if (timelineLike.test(name) && name.length <= 80) return 'timeline';
  return bilingual(name);
}

/** "影響（Impact）" and "Impact / Incidence": any part that is a name of its own. */
function bilingual(name: string): SectionId | undefined {
  if (!/[/|／]/.test(name)) return undefined;
  for (const part of name.split(/[/|／]/)) {
    const found = known.get(part.trim());
    if (found !== undefined) return found;
  }
  return undefined;
}
