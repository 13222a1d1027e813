import {
  commands,
  Disposable,
  type Memento,
  TabInputCustom,
  TabInputText,
  TabInputTextDiff,
  type Uri,
  window,
} from 'vscode';
import type { Panels } from './panels/panels';
import type { Recognition } from './recognition';

/**
 * Keeps `postmortem.isPostmortem` (the active editor's document) and `postmortem.hasPostmortems` true. The workspace has
 * post-mortems from the first one that was seen there on, also after it is closed.
 */
export function keepContextKeys(recognition: Recognition, panels: Panels, memory: Memento): Disposable {
  const said = new Map<string, boolean>();
  const say = (key: string, value: boolean) => {
    if ((said.get(key) ?? false) === value) return;
    said.set(key, value);
    void commands.executeCommand('setContext', key, value);
  };
  let wasSeen = wasSeenBefore(memory);
  const refresh = () => {
    const active = activeUri(panels);
    say('postmortem.isPostmortem', active !== undefined && recognition.isPostmortem(active));
    if (recognition.hasPostmortems && !wasSeen) {
      wasSeen = true;
      void memory.update(seenKey, true);
    }
    say('postmortem.hasPostmortems', wasSeen);
  };
  refresh();
  return Disposable.from(
    recognition.onDidChange(refresh),
    panels.onDidChangeActive(refresh),
    window.onDidChangeActiveTextEditor(refresh),
    window.tabGroups.onDidChangeTabs(refresh),
  );
}

const seenKey = 'postmortem.seen';

/** Whether a post-mortem was seen in this workspace earlier. */
export function wasSeenBefore(memory: Memento): boolean {
  return memory.get(seenKey) === true;
}

/** The document in the front tab, or that of the panel there; also while the focus is in a view such as the log. */
export function activeUri(panels: Panels): Uri | undefined {
  const shown = panels.activeUri;
  if (shown !== undefined) return shown;
  const input = window.tabGroups.activeTabGroup.activeTab?.input;
  if (input instanceof TabInputText || input instanceof TabInputCustom) return input.uri;
  return input === undefined || input instanceof TabInputTextDiff ? window.activeTextEditor?.document.uri : undefined;
}
