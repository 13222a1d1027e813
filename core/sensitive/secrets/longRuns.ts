const length = 16;

/** Letters and digits of ASCII, `_`, `+`, `~` and `-`. */
const isOfRun = new Uint8Array(65_536);
for (const sign of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_+~-')
  isOfRun[sign.charCodeAt(0)] = 1;

/** Whether a text holds 16 such signs in a row; most others of its signs are never looked at. */
export function holdsLongRun(text: string): boolean {
  let end = length;
  while (end <= text.length) {
    let at = end - 1;
    while (at >= end - length && isOfRun[text.charCodeAt(at)] === 1) at -= 1;
    if (at < end - length) return true;
    end = at + 1 + length;
  }
  return false;
}
