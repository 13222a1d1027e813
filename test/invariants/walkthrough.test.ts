import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import * as v from 'valibot';
import manifest from '../../package.json';
import { repositoryRoot } from '../unit/repository';

const { commands, walkthroughs, viewsWelcome, views } = manifest.contributes;
const declared = commands.map(({ command }) => command);
const texts = v.parse(v.record(v.string(), v.string()), JSON.parse(read('package.nls.json')));
const steps = walkthroughs.flatMap(walkthrough => walkthrough.steps);

test('there is one walkthrough of at most six steps', () => {
  assert.equal(walkthroughs.length, 1);
  assert.ok(steps.length > 0 && steps.length <= 6);
});

test('each step is done by a command of ours that its own button runs', () => {
  for (const { id, description, completionEvents } of steps) {
    const events = completionEvents.map(event => event.replace(/^onCommand:/, ''));
    assert.deepEqual(difference(events, declared), []);
    const [button] = buttons(textOf(description));
    assert.ok(button !== undefined && events.includes(button), id);
  }
});

test('every link of a step or a welcome runs a command that exists', () => {
  const texts = [...steps.map(({ description }) => description), ...viewsWelcome.map(({ contents }) => contents)];
  const linked = texts.flatMap(text => links(textOf(text)));
  const ofTheEditor = ['workbench.action.openWalkthrough'];
  assert.ok(linked.length > 6);
  assert.deepEqual(difference(linked, [...declared, ...ofTheEditor]), []);
});

test('every welcome is for a view of ours', () => {
  const ids = Object.values(views).flatMap(each => each.map(({ id }) => id));
  assert.deepEqual(
    difference(
      viewsWelcome.map(({ view }) => view),
      ids,
    ),
    [],
  );
});

test('each picture takes all its colours from the theme, is small, and is described', () => {
  for (const { media } of steps) {
    const picture = read(media.svg);
    assert.ok(picture.length < 4000, media.svg);
    // VS Code lets neither of them through.
    assert.doesNotMatch(picture, /<style|style=|<script|<image|href=/);
    const colours = [...picture.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(match => match[1] ?? '');
    assert.deepEqual(
      colours.filter(colour => !/^(?:var\(--vscode-.+\)|none)$/.test(colour)),
      [],
      media.svg,
    );
    assert.ok(textOf(media.altText).length > 20);
  }
});

function read(path: string): string {
  return readFileSync(join(repositoryRoot, path), 'utf8');
}

function textOf(asked: string): string {
  return texts[asked.replaceAll('%', '')] ?? '';
}

/** What links run; alone on its line a link is a button. */
function links(text: string): readonly string[] {
  return [...text.matchAll(/\(command:([\w.]+)[^)]*\)/g)].map(match => match[1] ?? '');
}

function buttons(text: string): readonly string[] {
  return text.split('\n').flatMap(line => (/^\[[^\]]+\]\([^)]+\)$/.test(line) ? links(line) : []));
}

function difference(from: readonly string[], taken: readonly string[]): readonly string[] {
  return from.filter(each => !taken.includes(each));
}
