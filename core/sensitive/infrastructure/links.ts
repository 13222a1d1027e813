import type { Allowed } from '../allowed';
import type { Detector } from '../detector';

/** A link as it stands in a text, in UTF-16 offsets. */
export interface Link {
  readonly start: number;
  readonly end: number;
  /** In lower case, such as `https` or `jdbc:postgresql`. */
  readonly scheme: string;
  /** Where the host begins: after `user:password@`, if there is such a thing. */
  readonly hostStart: number;
}

const schemeBefore = /(?<![a-z\d])(?:jdbc:)?[a-z][a-z\d+]{1,19}$/i;
/** Longer links hold data; their hosts are read all the same. */
const linkBody = /[^\s<>"'`|()[\]{}]{0,2000}/y;

/** The links of a text with their schemes, from left to right. */
export function linksIn(text: string): readonly Link[] {
  const links: Link[] = [];
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
    const scheme = schemeBefore.exec(text.slice(Math.max(0, at - 26), at))?.[0];
    if (scheme === undefined) continue;
    linkBody.lastIndex = at + 3;
    const body = (linkBody.exec(text)?.[0] ?? '').replace(/[.,;:!?*_~]{1,20}$/, '');
    const authority = /^[^/?#]*/.exec(body)?.[0] ?? '';
    const end = at + 3 + body.length;
    const hostStart = at + 3 + authority.lastIndexOf('@') + 1;
    links.push({ start: at - scheme.length, end, scheme: scheme.toLowerCase(), hostStart });
    at = Math.max(at, end - 3);
  }
  return links;
}

/** The same detector, silent inside links to access-controlled documents: those are the remedy. */
export function outsideRestrictedLinks(detector: Detector): Detector {
  return {
    ...detector,
    find(text, surroundings) {
      const found = detector.find(text, surroundings);
      if (found.length === 0 || !text.includes('://')) return found;
      const restricted = restrictedLinksIn(text, surroundings.allowed);
      return found.filter(({ start, end }) => !restricted.some(link => start < link.end && end > link.start));
    },
  };
}

function restrictedLinksIn(text: string, allowed: Allowed): readonly Link[] {
  // What a fragment repeats is no part of the address.
  return linksIn(text)
    .filter(link => allowed.isRestrictedDocument(text.slice(link.start, link.end)))
    .map(link => {
      const fragment = text.slice(link.start, link.end).indexOf('#');
      return fragment === -1 ? link : { ...link, end: link.start + fragment };
    });
}
