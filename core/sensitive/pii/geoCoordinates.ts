import type { Detector, Found } from '../detector';
import { before } from './context';

/** Coordinates of a place that a person was at; at least four decimals, which is a house. */
export const geoCoordinates: Detector = {
  rule: 'sensitive-postal-address',
  words: '.0000',
  find(text) {
    const found: Found[] = [];
    for (const match of text.matchAll(pairs)) {
      const { latitude = '', longitude = '', north } = match.groups ?? {};
      if (Math.abs(Number(latitude)) > 90 || Math.abs(Number(longitude)) > 180) continue;
      if (north === undefined && !placeWord.test(before(text, match.index))) continue;
      found.push({ start: match.index, end: match.index + match[0].length, what: 'the coordinates of a place' });
    }
    return found;
  },
};

const pairs =
  /(?<![A-Za-zÀ-ӿ\d.])(?<latitude>-?\d{1,2}\.\d{4,8})(?<north>° ?[NS])?["']?, ?["']?(?:(?:lon|lng|longitude)["']?[=:] ?["']?)?(?<longitude>-?\d{1,3}\.\d{4,8})(?:° ?[EW])?(?![\d])/g;

const placeWord =
  /(?<![a-zÀ-ӿ])(?:lat|latitude|gps|geo|geolocation|coordinates?|coords?|location|pin|map|located at|position|home|house)(?![a-zÀ-ӿ])[^a-zÀ-ӿ\d\n]{0,6}(?:(?:is|was|at|of|coordinates|location)[^a-zÀ-ӿ\d\n]{1,4}){0,3}$/i;
