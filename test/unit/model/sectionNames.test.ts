import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPostMortem } from '../../../core/document/postMortem';
import {
  normaliseHeading,
  type SectionId,
  sectionIds,
  sectionOf,
  sectionTitle,
} from '../../../core/model/sectionNames';
import { englishNames } from '../../../core/model/sectionSynonyms';
import { sectionById } from '../../../core/model/sections';
import { translatedNames } from '../../../core/model/sectionTranslations';
import { defaults } from '../../../core/settings';
import { assertLinear } from '../linear';

const named: { readonly [id in SectionId]: readonly string[] } = {
  summary: [
    'TL;DR',
    'What happened?',
    '1. Executive summary',
    'Incident summary:',
    'Zusammenfassung',
    'Sommaire',
    '概要',
  ],
  impact: [
    'User impact',
    'Impact on users',
    '💥 Impact',
    'Who was affected?',
    'Auswirkungen',
    'Incidence',
    '影響（Impact）',
  ],
  timeline: [
    ...[
      'Timeline (all times UTC) Monday May 10th, 2021',
      '2. Timeline of Events',
      '**Key events**',
      'Follow-up timeline',
    ],
    ...[
      'Timeline of the outage',
      '[Timeline](#timeline)',
      'Timeline {#timeline}',
      ':clock1: Timeline',
      'Incident Timeline',
    ],
    ...[
      'Zeitleiste (UTC)',
      'Zeitlicher Ablauf',
      'Chronologie',
      'Chronologie détaillée :',
      'Fil rouge',
      '時系列',
      '2. タイムライン',
    ],
  ],
  detection: ['Detection', 'How was it detected?', 'Identified', 'Erkennung', 'Détection', '検知'],
  trigger: ['Trigger', 'Lead-up', 'Background', 'Auslöser', 'Élément déclencheur', '背景'],
  'contributing-factors': [
    'What contributed',
    'What were the root causes?',
    'Five whys root cause identification',
    ...[
      'Root cause(s)',
      'Why did it happen?',
      'The 5 whys',
      'The root cause of this outage',
      'Root causes and contributing factors',
    ],
    ...['Ursache', 'Ursachen', 'Causes profondes', 'Cause de l’incident', '原因（Root Cause）'],
  ],
  resolution: [
    'Containment, Eradication and Recovery',
    'How did we fix it?',
    'IV. Resolution',
    'Resolution & recovery',
    'Behebung',
    'Résolution',
    '対応',
  ],
  'went-well': ['What went well?', 'What worked', 'Was gut lief', 'Ce qui a bien fonctionné', '良かった点'],
  'went-wrong': ['What Didn’t Go So Well?', 'What went poorly', 'Was schlecht lief', 'うまくいかなかったこと'],
  lucky: ['Where we got lucky 🍀', 'Where did we get lucky?', 'Wo wir Glück hatten', 'Facteurs de chance'],
  lessons: ['Lessons learnt', 'Key takeaways', 'Lehren', 'Lessons learned from the outage', 'Leçons apprises', '教訓'],
  remediation: [
    'Remediation and follow-up steps',
    'What are we going to do about it?',
    'How are we making incidents like this less likely or less impactful?',
    ...[
      'Action Items',
      'Follow-ups',
      'Review actions',
      'Corrective and Preventative Measures',
      'Immediate actions (completed)',
    ],
    ...['How are we preventing it from happening again?', 'Maßnahmen', 'MASSNAHMEN', "Plan d'action", '再発防止策'],
  ],
  'follow-up': ['Follow-up review', '2-month review', 'Nachbesprechung'],
  participants: ['Attendees', 'Responders', 'Incident commander', 'Teilnehmende', '参加者'],
  durations: ['Time to repair', 'Stats', 'Outage duration', 'Dauer', 'Durée'],
  supporting: ['Appendix: diagrams', 'Appendix', '#testing chat logs', 'References', 'Anhang A', '参考資料'],
  messaging: ['Messaging', 'External message', 'Kommunikation'],
  meeting: ['Meeting', 'Meeting notes', 'Besprechung'],
};

for (const id of sectionIds) {
  test(`the section ${id} is known by its names in the wild`, () => {
    const unknown = [sectionTitle(id), ...named[id]].filter(name => sectionOf(name) !== id);
    assert.deepEqual(unknown, []);
  });
}

test('the tables hold names as they are compared, each once', () => {
  const lines = [...Object.values(englishNames), ...Object.values(translatedNames)].flat();
  const names = lines.flatMap(line => line.split(' | '));
  assert.deepEqual(
    names.filter(name => normaliseHeading(name) !== name),
    [],
  );
  const english = Object.values(englishNames).flatMap(list => list.flatMap(line => line.split(' | ')));
  assert.deepEqual(
    english.filter((name, at) => english.indexOf(name) !== at),
    [],
  );
});

test('an anchor for the page, numbers and escaped signs are no part of a name', () => {
  for (const text of ['**4\\. Root Cause(s)** {#4.-root-cause(s)}', 'Root cause {#cause}', '4. Root causes {: .wide}'])
    assert.equal(sectionOf(text), 'contributing-factors');
  assert.equal(sectionOf('Attack timeline'), 'timeline');
  assert.equal(sectionOf('What to do'), 'remediation');
});

test('headings that only resemble a name are no section', () => {
  const others = [
    ...['Incident on 2020-08-04', 'Memory overload on the cluster', 'Implement retries', 'Impactful work', '14:05 Fix'],
    ...[
      'Timelines in general',
      'Timeline for remediation',
      'Date',
      'Status',
      'October 21 & 28',
      'Redis and the cache',
      '42',
      '',
    ],
    ...['API / Gateway', 'Why not Kafka?', 'Detection delay', 'Kafka metrics', 'Unhealthy nodes', 'Incident', 'The'],
  ];
  assert.deepEqual(
    others.filter(name => sectionOf(name) !== undefined),
    [],
  );
});

test('names of the team go before ours, and are compared without case and marks', () => {
  assert.equal(sectionOf('## What we saw:', { timeline: ['what we saw'] }), 'timeline');
  assert.equal(sectionOf('Background', { summary: ['background'] }), 'summary');
});

test('the highest section of a kind counts, the first of equals', () => {
  const text = '# X\n\n- **Next steps**: see below\n\n### Follow-ups\n\n## Action items\n\n## Backlog\n';
  const section = sectionById(readPostMortem(text, 'x.md', defaults).sections, 'remediation');
  assert.equal(section?.text, 'Action items');
});

test('a heading twice as long takes about twice as long', async () => {
  for (const piece of ['the ', 'a/', ' of the incident', '(', '1.', ':a', '[', '# ', '🔥', ' & ', '**', '{#']) {
    await assertLinear(sectionOf, piece);
  }
});
