export type { RestrictedEntry, RestrictedPart, StoredPart } from './entry';
export { type PlacedEntry, parseEntries, withEntry, withoutEntry, writeEntry } from './entryText';
export { kindName } from './kindName';
export { type Marker, markersIn } from './markers';
export { countPlaces, type MovePlan, type MoveWish, planMove } from './planMove';
export { planRestore, type Restorable, type RestorablePart } from './planRestore';
export { sameTexts } from './sameTexts';
