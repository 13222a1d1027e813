import type { Detector } from '../detector';
import { parseAddress } from './addressRange';

/** Names that are an address, as clouds give them: `ip-10-1-2-3`. With a domain behind it, it is a host. */
export const addressNames: Detector = {
  rule: 'sensitive-ip-address',
  words: 'ip-',
  find: text =>
    [...text.matchAll(names)].flatMap(({ index, 0: name }) =>
      parseAddress(name.slice(3).replaceAll('-', '.')) === undefined
        ? []
        : [{ start: index, end: index + name.length, what: 'an IP address' }],
    ),
};

const names = /(?<![A-Za-zÀ-ӿ\d_.-])ip-\d{1,3}-\d{1,3}-\d{1,3}-\d{1,3}(?![A-Za-zÀ-ӿ\d_-]|\.[A-Za-zÀ-ӿ\d])/g;
