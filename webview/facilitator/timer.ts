const minute = 60_000;

/** `25 min`, `1 h 05 min`: how long the meeting has run, from two epoch milliseconds. */
export function elapsedText(startedAt: number, now: number): string {
  const minutes = Math.max(0, Math.floor((now - startedAt) / minute));
  const hours = Math.floor(minutes / 60);
  if (hours === 0) return `${minutes} min`;
  return `${hours} h ${String(minutes % 60).padStart(2, '0')} min`;
}
