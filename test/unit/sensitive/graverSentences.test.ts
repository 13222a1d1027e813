import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanText } from '../../../core/sensitive';
import { defaults } from '../../../core/settings';
import { foundBy } from './vulnerability/found';

function rulesOf(text: string): readonly string[] {
  return scanText(text, defaults).map(match => match.rule);
}

test('a payload in a sentence about a weakness shows as the payload', () => {
  assert.deepEqual(rulesOf('The SQL injection in /search is open: /search?q=%27%20OR%201%3D1-- lists all.'), [
    'sensitive-exploit',
  ]);
});

test('a token that declares no algorithm is found by its header', () => {
  const token = [btoa('{"alg":"none"}').replace(/=+$/, ''), btoa('{"sub":"a"}').replace(/=+$/, ''), ''].join('.');
  assert.equal(foundBy('sensitive-exploit', `The session ${token} was taken as valid`).length, 1);
});

test('a payload written for an address is marked as it stands', () => {
  const [found = ''] = foundBy('sensitive-exploit', 'GET /p?x=%3Cscript%3Ealert(1)%3C%2Fscript%3E 200');
  assert.ok(found.startsWith('%3Cscript%3Ealert(1)'), found);
});

test('a row is marked from the flaw to its state', () => {
  assert.deepEqual(foundBy('sensitive-vulnerability', '| CVE-2023-20198 | core router | open |'), [
    'CVE-2023-20198 | core router | open',
  ]);
});

for (const text of ['Das Passwort lautete Winter2019!', 'le mot de passe : Hiver2019!', 'Das Kennwort war Sommer#77']) {
  test(`finds the password in “${text}”`, () => assert.deepEqual(rulesOf(text), ['sensitive-secret']));
}

for (const text of ['db04.agency.intern', 'fichiers.agence.interne', 'drucker.amt.lokal']) {
  test(`finds the host ${text}`, () => assert.deepEqual(foundBy('sensitive-host', `It asked ${text} first.`), [text]));
}

for (const text of ['We took the driver from 10.18.3.2 back to 10.18.2.41.', 'The driver 10.18.2.41 was at fault.']) {
  test(`finds no address in “${text}”`, () => assert.deepEqual(foundBy('sensitive-ip-address', text), []));
}

test('both values of a changed password are found', () => {
  assert.equal(foundBy('sensitive-secret', 'The password was changed from Blue!Sky42 to Red?Moon77.').length, 2);
});

test('tokens without a shape are found beside their vendors', () => {
  const hex = '0a1b2c3d4e'.repeat(4);
  assert.deepEqual(foundBy('sensitive-secret', `GITHUB_TOKEN=${hex}`), [hex]);
});
