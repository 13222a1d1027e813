export { type Backlog, backlogOf, type IssueDraft } from './backlog';
export { type ExportFormat, exportText } from './exports';
export { addressToOpen, markedIssue, type Repository, repositoryOfRemote } from './gitHub';
