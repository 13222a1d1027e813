export { type ControlPart, type ControlPartId, controlParts, controlText, controlTitles } from './controlParts';
export { controlEvidence, type Evidence, type PartEvidence } from './evidence';
