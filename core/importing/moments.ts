/** Instants as products write them, in epoch milliseconds. */

const earliest = Date.UTC(1990, 0, 1);
const latest = Date.UTC(2100, 0, 1);

const iso = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?) ?(Z|UTC|[+-]\d{2}:?\d{2})$/i;

/** The instant of an ISO 8601 date and time with its offset; `undefined` for anything else. */
export function isoInstant(text: string): number | undefined {
  const [, day = '', clock = '', zone = ''] = (text.length > 60 ? null : iso.exec(text.trim())) ?? [];
  if (day === '') return undefined;
  const fine = clock.replace(',', '.').replace(/(\.\d{3})\d+$/, '$1');
  const offset = /^[zu]/i.test(zone) ? 'Z' : zone.replace(/^(...)(\d{2})$/, '$1:$2');
  return plausible(Date.parse(`${day}T${fine}${offset}`));
}

/** The instant of a Unix time in seconds, milliseconds, micro- or nanoseconds, told apart by their size. */
export function unixInstant(value: number): number | undefined {
  for (const factor of [1000, 1, 1e-3, 1e-6]) {
    const instant = plausible(Math.floor(value * factor));
    if (instant !== undefined) return instant;
  }
  return undefined;
}

/** The instant itself between 1990 and 2100, where incidents are. */
export function plausible(instant: number): number | undefined {
  return instant >= earliest && instant < latest ? instant : undefined;
}
