import type { Detector } from '../detector';

/** Hardware addresses of network cards, where a word says that they are. */
export const hardwareAddresses: Detector = {
  rule: 'sensitive-ip-address',
  words: 'mac hwaddr ether lladdr hardware ethernet',
  find(text) {
    return [...text.matchAll(sixBytes)].flatMap(({ index: start, 0: written }) => {
      if (
        !context.test(text.slice(Math.max(0, start - 40), start)) ||
        /^(.).?(?:.?\1){2,}/.test(written.slice(0, 5) + written.slice(5, 8)) ||
        isNobodys(written)
      )
        return [];
      return [{ start, end: start + written.length, what: 'a hardware address' }];
    });
  },
};

const sixBytes = /(?<![a-zÀ-ӿ\d_:-])[\da-f]{2}(?<mark>[:-])(?:[\da-f]{2}\k<mark>){4}[\da-f]{2}(?![a-zÀ-ӿ\d_:-])/gi;

const context =
  /(?<![a-zÀ-ӿ\d])(?:mac|mac address(?:es)?|hwaddr|ether|lladdr|hardware address|ethernet)["'`]?(?: is| of [a-zÀ-ӿ\d-]{1,12})?[:=]?[ "'`(]{1,3}$/i;

/** Nobody's, everybody's, and those of documentation, RFC 7042. */
function isNobodys(written: string): boolean {
  const digits = written.toLowerCase().replace(/[:-]/g, '');
  return (
    new Set(digits).size < 3 ||
    digits.startsWith('00005e0053') ||
    digits === '001122334455' ||
    digits === 'aabbccddeeff'
  );
}
