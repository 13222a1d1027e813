export { type Backlog, backlogOf, type IssueDraft } from './backlog';
export { type ExportFormat, exportText } from './exports';
export {
  addressToOpen,
  documentKey,
  isMarked,
  type KnownIssue,
  markedIssue,
  type Repository,
  repositoryOfRemote,
  strayIssues,
} from './gitHub';
export { issueLabel } from './issueText';
