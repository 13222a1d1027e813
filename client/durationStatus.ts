import { Disposable, type LogOutputChannel, l10n, languages, window, workspace } from 'vscode';
import type { DurationView } from '../core/view/types';
import { sameUri } from './documents';
import type { LanguageServer } from './languageServer/languageServer';
import { LiveView } from './liveView';
import type { Recognition } from './recognition';
import { reasonOf } from './report';

/** Shows among the language's status items how long the incident took to detect, to mitigate and to resolve. */
export function showDurations(recognition: Recognition, server: LanguageServer, log: LogOutputChannel): Disposable {
  let item: ReturnType<typeof languages.createLanguageStatusItem> | undefined;
  const hide = () => {
    item?.dispose();
    item = undefined;
  };
  const show = (durations: readonly DurationView[]) => {
    item ??= languages.createLanguageStatusItem('postmortem.durations', { language: 'markdown' });
    item.name = l10n.t('Post-mortem durations');
    item.text = durations.map(textOf).join(' · ');
    item.detail = l10n.t('of this incident');
    item.command = { command: 'postmortem.openTimeline', title: l10n.t('Open Timeline Preview') };
  };
  const active = () => window.activeTextEditor?.document.uri;
  const isShown = () => {
    const uri = active();
    return uri !== undefined && recognition.isPostmortem(uri);
  };
  const live = new LiveView(isShown, async () => {
    const uri = active();
    if (uri === undefined) return hide();
    try {
      const durations = (await server.durations(uri)) ?? [];
      if (durations.length === 0) hide();
      else show(durations);
    } catch (error) {
      log.warn(`The durations could not be shown: ${reasonOf(error)}`);
      hide();
    }
  });
  const refresh = () => {
    if (!isShown()) hide();
    live.want();
  };
  return Disposable.from(
    new Disposable(hide),
    recognition.onDidChange(refresh),
    window.onDidChangeActiveTextEditor(refresh),
    workspace.onDidChangeTextDocument(({ document }) => {
      const uri = active();
      if (uri !== undefined && sameUri(document.uri, uri) && isShown()) live.want();
    }),
  );
}

function textOf({ name, label }: DurationView): string {
  switch (name) {
    case 'detect':
      return l10n.t('to detect {0}', label);
    case 'mitigate':
      return l10n.t('to mitigate {0}', label);
    case 'resolve':
      return l10n.t('to resolve {0}', label);
  }
}
