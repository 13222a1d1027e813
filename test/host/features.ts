/**
 * Where each command of package.json is to be had, and which test runs it in the web-worker host: the suite inside both
 * extension hosts, or a test that answers its questions by keyboard. What is hidden there is seen hidden.
 */
export const features: { readonly [command: string]: 'suite' | 'driven' | 'hidden in the web' } = {
  'postmortem.new': 'driven',
  'postmortem.openSample': 'suite',
  'postmortem.treatAsPostmortem': 'suite',
  'postmortem.openTimeline': 'suite',
  'postmortem.exportTimeline': 'suite',
  'postmortem.startFacilitator': 'suite',
  'postmortem.insertEntry': 'driven',
  'postmortem.importTimeline': 'suite',
  'postmortem.sortTimeline': 'suite',
  'postmortem.seenBefore': 'suite',
  'postmortem.useAsTemplate': 'suite',
  'postmortem.showConfiguration': 'suite',
  'postmortem.openRotationChecklist': 'suite',
  'postmortem.moveToRestricted': 'hidden in the web',
  'postmortem.finishRestricted': 'hidden in the web',
  'postmortem.restoreRestricted': 'hidden in the web',
  'postmortem.markRestrictedFiled': 'hidden in the web',
  'postmortem.exportRestricted': 'hidden in the web',
  'postmortem.discardRestricted': 'hidden in the web',
  'postmortem.checkBeforePublishing': 'driven',
  'postmortem.makePublicVersion': 'suite',
  'postmortem.createMeetingInvitation': 'driven',
  'postmortem.createFollowUpInvitation': 'driven',
  'postmortem.startFollowUp': 'suite',
  // Whole, with a server, in test/browser/backlog.test.ts.
  'postmortem.createIssues': 'suite',
  'postmortem.exportBacklog': 'driven',
  'postmortem.publish': 'suite',
  'postmortem.addToIndex': 'suite',
  'postmortem.search': 'suite',
  'postmortem.restartServer': 'suite',
  'postmortem.showLog': 'suite',
};
