import assert from 'node:assert/strict';
import { test } from 'node:test';
import { meaningOf } from '../../../core/timeline/meaning';

for (const [words, milestones] of [
  ['The outage begins', 'start'],
  ['Incident detected by support', 'detected'],
  ['Incident officially resolved!', 'resolved'],
  ['Störung ausgerufen.', 'announced'],
  ['Störung beendet.', 'declared over'],
  ['incident déclaré', 'announced'],
  ['fin de l’incident', 'declared over'],
  ['障害宣言', 'announced'],
  ['On-call acknowledged the page', 'engaged'],
  ['Received two alerts', ''],
  ['Received several alerts about slow answers', 'detected'],
  ['**Detection:** the queue is full', 'detected'],
  ['The same issue reported by another team', ''],
  ['Noise of alerts triggered by missing labels', ''],
  ['Incident officially declared.', 'announced'],
  ['We declared this as an incident', 'announced'],
  ['Incident declared resolved on the status page', 'declared over'],
  ['Incident closed', 'declared over'],
  ['Service fully restored', 'mitigated'],
  ['Everything is back to normal', 'mitigated'],
  ['The issue is not yet mitigated', ''],
  ['Incident repaired and resolved.', 'mitigated, resolved'],
  ['Target group attached again (resolved)', 'resolved'],
  ['Resolved status of the CPU alert', ''],
  ['Root cause investigation started', ''],
  ['kim declares incident #7, names lin commander', 'announced'],
  ['SEV1 declared', 'announced'],
  ['kim opens an incident', 'announced'],
  ['The vendor still has an open incident', ''],
  ['P1 raised, bridge opened', 'announced'],
  ['P1 closed', 'declared over'],
  ['INCIDENT ENDS, half an hour without errors', 'declared over'],
  ['Status page updated: investigating', 'announced'],
  ['Status page updated', 'announced'],
  ['Statuspage post #1', 'announced'],
  ['Status page updated: resolved', ''],
  ['Issue resolved, status page updated', 'resolved'],
  ['Aurélie ouvre l’incident', 'announced'],
  ['Monitor queue-depth fires, pages Kim', 'detected'],
  ['5xx above 1% [IMPACT START]', 'start'],
  ['5xx at baseline [IMPACT END]', 'resolved'],
  ['Störung behoben', 'resolved'],
  ['Incident résolu', 'resolved'],
  ['Impact endpoints listed', ''],
  ['The P1 queue is growing', ''],
] as const) {
  test(`"${words}" marks ${milestones === '' ? 'nothing' : milestones}`, () => {
    assert.equal([...meaningOf(words, undefined).milestones].join(', '), milestones);
  });
}

test('a star is a sign or its short name', () => {
  assert.ok(meaningOf('⭐ first guess', undefined).starred);
  assert.ok(meaningOf(':star: first guess', undefined).starred);
  assert.ok(!meaningOf('* first guess', undefined).starred);
});

test('a kind is read from a leading word or from its column', () => {
  assert.equal(meaningOf('**Action:** restarted', undefined).kind, 'action');
  assert.equal(meaningOf('restarted', 'Effect observed').kind, 'effect');
  assert.equal(meaningOf('In action all week', undefined).kind, undefined);
});
