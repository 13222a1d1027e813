export { type Collection, collect, type Shelved } from './collection';
export { type Component, componentKey, componentsOf } from './components';
export { type Asking, componentSeenBefore, factorSeenBefore, type Seen } from './seenBefore';
export { type Subject, seenBefore, subjectAt, subjectsOf } from './subjects';
export { summarise } from './summarise';
export type { Summary, SummaryAction, SummaryComponent, SummaryFactor, SummaryFollowUp } from './summary';
