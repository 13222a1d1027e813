import { commands, Disposable, l10n } from 'vscode';
import { reporting } from '../report';
import type { Command, CommandPorts } from './command';
import { insertEntry } from './insertEntry';
import { newPostmortem } from './newPostmortem';
import { openTimeline } from './openTimeline';
import { restartServer } from './restartServer';
import { showConfiguration } from './showConfiguration';
import { showLog } from './showLog';
import { sortTimeline } from './sortTimeline';
import { startFacilitator } from './startFacilitator';
import { treatAsPostmortem } from './treatAsPostmortem';
import { useAsTemplate } from './useAsTemplate';

/** Every command of package.json, by its id. */
export const commandTable: { readonly [id: string]: Command } = {
  'postmortem.new': newPostmortem,
  'postmortem.treatAsPostmortem': treatAsPostmortem,
  'postmortem.openTimeline': openTimeline,
  'postmortem.startFacilitator': startFacilitator,
  'postmortem.insertEntry': insertEntry,
  'postmortem.sortTimeline': sortTimeline,
  'postmortem.useAsTemplate': useAsTemplate,
  'postmortem.showConfiguration': showConfiguration,
  'postmortem.restartServer': restartServer,
  'postmortem.showLog': showLog,
};

/** Registers the table; what a command throws is logged and told. */
export function registerCommands(ports: CommandPorts): Disposable {
  const registered = Object.entries(commandTable).map(([id, command]) =>
    commands.registerCommand(id, (argument: unknown) =>
      reporting(ports.log, l10n.t('The command could not finish:'), () => command(ports, argument)),
    ),
  );
  return Disposable.from(...registered);
}
