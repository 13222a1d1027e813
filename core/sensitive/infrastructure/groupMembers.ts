import type { Detector, Found } from '../detector';
import { capital } from '../letters';
import { smallLetters } from '../smallLetters';

/** Groups, roles and policies with the people in them: whom to write to if one wanted to be let in. */
export const groupMembers: Detector = {
  rule: 'sensitive-group-members',
  words:
    'group* role roles polic* membe* admin* manag* owner* sudo sudoers audit* maintainer* holders devel* :x:0 :*:0 :!:0',
  find(text) {
    const found = [...openedLists(text), ...closedLists(text), ...groupLines(text)].sort((a, b) => a.start - b.start);
    return found.filter((each, at) => each.start >= (found[at - 1]?.end ?? 0));
  },
};

const what = 'a list of who belongs to a group';

/** A user name with a dot or an underscore, a handle, or two or three words with capitals. */
const person = String.raw`(?:@[a-z][\w-]{1,30}|[a-z][a-z\d]{0,20}[._][a-z][a-z\d-]{1,30}|[${capital}][a-zß-ɏ][A-Za-zÀ-ӿ'’-]{0,30} (?:[${capital}]\. )?[${capital}][A-Za-zÀ-ӿ'’-]{1,30})`;
const people = `${person}(?:(?:, ?and |, ?| and | & |; ?)${person}){1,40}`;
const peopleHere = new RegExp(String.raw`${people}(?![A-Za-zÀ-ӿ\d_@]|-[A-Za-zÀ-ӿ])`, 'y');
const peopleBefore = new RegExp(String.raw`(?<![A-Za-zÀ-ӿ\d_@.-])${people}$`);

const group = '(?:groups?|roles?|polic(?:y|ies)|admins?|administrators|sudoers|owners|managers|auditors|maintainers)';
const words = String.raw`(?: [\w\x60"'-]{1,40}){0,3}?`;

/** What stands before a list, in small letters. */
const openings: readonly RegExp[] = [
  // Members of the admin group: …; role members: …; the group x has the members …
  new RegExp(
    String.raw`(?<![a-zÀ-ӿ-])members?(?: of)?(?: the)?${words}(?: ${group})?(?: is| are|:| \(|: ?\[)?[ \x60"'[(*_]{1,4}`,
    'g',
  ),
  new RegExp(
    String.raw`(?<![a-zÀ-ӿ-])${group}[\x60"']?${words} (?:has|have|had|contains?|contained|includes?|included|consists? of|lists)(?: the)?(?: members?| users?| people)?:? [\x60"'[]{0,2}`,
    'g',
  ),
  new RegExp(
    String.raw`(?<![a-zÀ-ӿ-])${group}[\x60"']?${words} (?:is|was|were|are) (?:held by|granted to|given to|assigned to|attached to|limited to|restricted to)(?: the)?(?: users?| people)? [\x60"'[]{0,2}`,
    'g',
  ),
  // OrgManagers: …, admins: [ … ], the sudoers list is …
  /(?:managers?|admins?|administrators|sudoers|owners|auditors|developers|members|maintainers|holders|group|role)[\x60"'*_]{0,3}(?: list)?(?::| is| are|=) ?[[\x60"'*_ (]{0,4}/g,
];

function openedLists(text: string): readonly Found[] {
  return openings.flatMap(opening =>
    [...smallLetters(text).matchAll(opening)].flatMap(({ index, 0: before }) => {
      const start = index + before.length;
      peopleHere.lastIndex = start;
      const list = peopleHere.exec(text)?.[0];
      return list === undefined || isOfTeams(list) ? [] : [{ start, end: start + list.length, what }];
    }),
  );
}

/** What stands behind a list, in small letters: "Ada Osei and Tibor Varga have the admin role", "… are members of x". */
const closing =
  / (?:(?:have|hold|has|got) (?:the )?(?:[\w`"'-]{1,40} ){1,3}(?:role|policy|permission set)|(?:are|were) (?:the )?(?:(?:only )?members of|in the (?:[\w`"'-]{1,40} ){1,3}group))(?!\w)/g;

const longestList = 160;

function closedLists(text: string): readonly Found[] {
  return [...smallLetters(text).matchAll(closing)].flatMap(({ index }) => {
    const list = peopleBefore.exec(text.slice(Math.max(0, index - longestList), index))?.[0];
    return list === undefined || isOfTeams(list) ? [] : [{ start: index - list.length, end: index, what }];
  });
}

/** Whether a list is of teams, roles or rights, which are written like names. */
function isOfTeams(list: string): boolean {
  return teamWord.test(list);
}

const teamWord =
  /(?<![A-Za-zÀ-ӿ'’-])(?:Access|Admins?|Agency|Allow|Analysts?|Auditors?|Business|Cloud|Commander|Communications|Compliance|Customer|Data|Default|Deny|Department|Design|Developers?|DevOps|Engineering|Engineers?|Finance|Full|Group|Human|Identity|Incident|Leads?|Legal|Managers?|Network|Office|On-?[Cc]all|Operations|Operators?|Org|Owners?|Partner|Password|Platform|Policy|Policies|Privacy|Product|Program|Project|Public|Quality|Read|Release|Reliability|Reports?|Research|Resources?|Risk|Security|Service|Services|Site|Software|Space|Staff|Statements?|Storage|Support|Systems?|Teams?|Technical|Technology|Users?|Web|Write|[A-Za-zÀ-ӿ]{3,20}(?:tion|ment|ware|ability)s?)(?![A-Za-zÀ-ӿ'’])/;

/** A line of `/etc/group`: group(5). */
const groupLine =
  /(?<before>(?<![\w:/-])[a-z_][\w-]{0,31}:[x*!]:\d{1,6}:)(?<members>[a-z_][\w.-]{1,31}(?:,[a-z_][\w.-]{1,31}){0,40})(?![\w:])/g;

function groupLines(text: string): readonly Found[] {
  return [...text.matchAll(groupLine)].map(({ index, groups }) => {
    const start = index + (groups?.before ?? '').length;
    return { start, end: start + (groups?.members ?? '').length, what };
  });
}
