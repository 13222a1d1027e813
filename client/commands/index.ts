import { l10n } from 'vscode';
import { reporting } from '../report';
import { addToIndex } from './addToIndex';
import { checkBeforePublishing } from './checkBeforePublishing';
import type { Command, CommandPorts } from './command';
import { createFollowUpInvitation, createMeetingInvitation } from './createInvitation';
import { createIssues } from './createIssues';
import { discardRestricted } from './discardRestricted';
import { exportBacklog } from './exportBacklog';
import { exportRestricted } from './exportRestricted';
import { exportTimeline } from './exportTimeline';
import { finishRestricted } from './finishRestricted';
import { importTimeline } from './importTimeline';
import { insertEntry } from './insertEntry';
import { makePublicVersion } from './makePublicVersion';
import { markRestrictedFiled } from './markRestrictedFiled';
import { moveToRestricted } from './moveToRestricted';
import { newPostmortem } from './newPostmortem';
import { openRotationChecklist } from './openRotationChecklist';
import { openSample } from './openSample';
import { openTimeline } from './openTimeline';
import { publish } from './publish';
import { restartServer } from './restartServer';
import { restoreRestricted } from './restoreRestricted';
import { searchPostmortems } from './searchPostmortems';
import { seenBefore } from './seenBefore';
import { showConfiguration } from './showConfiguration';
import { showLog } from './showLog';
import { sortTimeline } from './sortTimeline';
import { startFacilitator } from './startFacilitator';
import { startFollowUp } from './startFollowUp';
import { treatAsPostmortem } from './treatAsPostmortem';
import { useAsTemplate } from './useAsTemplate';

/** Every command of package.json, by its id. */
export const commandTable: { readonly [id: string]: Command } = {
  'postmortem.new': newPostmortem,
  'postmortem.openSample': openSample,
  'postmortem.treatAsPostmortem': treatAsPostmortem,
  'postmortem.openTimeline': openTimeline,
  'postmortem.exportTimeline': exportTimeline,
  'postmortem.startFacilitator': startFacilitator,
  'postmortem.insertEntry': insertEntry,
  'postmortem.importTimeline': importTimeline,
  'postmortem.sortTimeline': sortTimeline,
  'postmortem.seenBefore': seenBefore,
  'postmortem.useAsTemplate': useAsTemplate,
  'postmortem.showConfiguration': showConfiguration,
  'postmortem.openRotationChecklist': openRotationChecklist,
  'postmortem.moveToRestricted': moveToRestricted,
  'postmortem.finishRestricted': finishRestricted,
  'postmortem.restoreRestricted': restoreRestricted,
  'postmortem.markRestrictedFiled': markRestrictedFiled,
  'postmortem.exportRestricted': exportRestricted,
  'postmortem.discardRestricted': discardRestricted,
  'postmortem.checkBeforePublishing': checkBeforePublishing,
  'postmortem.makePublicVersion': makePublicVersion,
  'postmortem.publish': publish,
  'postmortem.addToIndex': addToIndex,
  'postmortem.search': searchPostmortems,
  'postmortem.createMeetingInvitation': createMeetingInvitation,
  'postmortem.createFollowUpInvitation': createFollowUpInvitation,
  'postmortem.startFollowUp': startFollowUp,
  'postmortem.createIssues': createIssues,
  'postmortem.exportBacklog': exportBacklog,
  'postmortem.restartServer': restartServer,
  'postmortem.showLog': showLog,
};

/** Runs a command of the table; what it throws is logged and told. */
export function runCommand(ports: CommandPorts, id: string, argument: unknown): Promise<void> {
  return reporting(ports.log, l10n.t('The command could not finish:'), () => commandTable[id]?.(ports, argument));
}
