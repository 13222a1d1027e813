import type { Allowed } from '../allowed';
import type { Found } from '../detector';
import { lazily } from '../lazily';
import { textGate } from '../wordTable';
import { before } from './context';
import { isPersonalAddress } from './emailAddresses';
import { fullName, mayBePerson } from './nameShape';
import { isTeamLine } from './teamLine';

/** Names that an e-mail address of a person is tied to: `X Y <mail>`, `[X Y](mailto:mail)`, and lines of its header. */
export function namesByMail(text: string, allowed: Allowed): readonly Found[] {
  if (!text.includes('@')) return headerOf(text);
  const found: Found[] = [];
  for (const { index, groups = {} } of text.matchAll(bracketed())) {
    if (isPersonalAddress(groups.name ?? '', groups.domain ?? '', allowed)) found.push(...nameUpTo(text, index));
  }
  for (const { index, groups = {} } of text.matchAll(linked())) {
    if (isTeamLine(text, index)) continue;
    if (isPersonalAddress(groups.name ?? '', groups.domain ?? '', allowed)) {
      found.push(...whole(groups.text ?? '', index + 1));
    }
  }
  return [...found, ...headerOf(text)];
}

const what = "a person's name";
const address = String.raw`(?<name>[^\s<>@()[\]]{1,64})@(?<domain>[^\s<>@()[\]?]{1,255})`;
const bracketed = lazily(() => new RegExp(`[<(](?:mailto:)?${address}[>)]`, 'g'));
const linked = lazily(() => new RegExp(String.raw`\[(?<text>[^[\]\n]{1,80})\]\(mailto:${address}`, 'g'));

const upToEnd = lazily(() => new RegExp(String.raw`(?<![A-Za-zÀ-ӿ\d@])(?<name>${fullName})["'”’*_]{0,3} ?$`));
const surnameFirst = /(?<![A-Za-zÀ-ӿ\d@])(?<name>[A-ZÀ-Þ][A-Za-zÀ-ӿ]{1,20}, [A-ZÀ-Þ][A-Za-zÀ-ӿ]{1,20})["'”’]? ?$/;
const onlyName = lazily(() => new RegExp(`^${fullName}$`));

function nameUpTo(text: string, at: number): readonly Found[] {
  const textBefore = before(text, at, 90);
  const match = upToEnd().exec(textBefore) ?? surnameFirst.exec(textBefore);
  const name = match?.groups?.name;
  if (match === null || name === undefined) return [];
  const start = at - textBefore.length + match.index;
  if (isTeamLine(text, start)) return [];
  return mayBePerson(name.replace(',', '')) ? [{ start, end: start + name.length, what }] : [];
}

function whole(text: string, start: number): readonly Found[] {
  const name = text.replace(/^[*_\s]{1,4}|[*_\s]{1,4}$/g, '');
  const from = start + text.indexOf(name);
  return onlyName().test(name) && mayBePerson(name) ? [{ start: from, end: from + name.length, what }] : [];
}

const header = lazily(
  () =>
    new RegExp(
      String.raw`^[ \t>|*_-]{0,12}(?:From|To|Cc|Bcc|Sender|Reply-To):[*_]{0,2}[ \t]{0,4}["']?(?<name>${fullName})["']?[ \t]{0,4}(?=$|[,;])`,
      'gm',
    ),
);

const otherLines = textGate('subject date sent');

/** Lines of a mail's header without addresses: only where another line of a header stands in the same passage. */
function headerOf(text: string): readonly Found[] {
  if (!otherLines.isOpen(text) || !/^[ \t>|*_-]{0,12}(?:Subject|Date|Sent):/m.test(text)) return [];
  return [...text.matchAll(header())].flatMap(match => {
    const name = match.groups?.name ?? '';
    const start = match.index + match[0].indexOf(name);
    return mayBePerson(name) ? [{ start, end: start + name.length, what }] : [];
  });
}
