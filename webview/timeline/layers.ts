/** The picture's groups, from back to front. */
export const layers = [
  'phase-areas',
  'silences',
  'lane-lines',
  'grid',
  'midnights',
  'clock-lines',
  'milestone-lines',
  'leaders',
  'labels',
  'ranges',
  'stars',
  'marks',
  'folds',
  'fold-texts',
  'doubts',
  'findings',
  'finding-signs',
  'gutter',
  'phase-bars',
  'phase-texts',
  'milestone-texts',
  'axis',
  'breaks',
  'tick-texts',
  'date-texts',
  'silence-texts',
  'clock-texts',
  'lane-names',
] as const;

export type Groups = { readonly [name in (typeof layers)[number]]: SVGGElement };

/** A tenth of a pixel is enough for anybody, and keeps attributes short. */
export function round(length: number): number {
  return Math.round(length * 10) / 10;
}
