import type { Detector } from '../detector';
import { type Family, findFamily, phrase } from '../families';
import { sentencesOf } from '../sentences';

/** Details of plans for people in emergencies, and of guards, locks and alarms. */
export const emergencyProcedures: Detector = {
  rule: 'sensitive-emergency-procedure',
  words:
    'evacuation* muster* assembly␣ rally␣ shelter␣in shelter-in safe␣room emergency␣exit fire␣exit guard guards combination door gate safe vault cage rack lock padlock lockbox keybox key␣box alarm keypad duress panic disarm all-clear',
  find(text, { inCode }) {
    if (inCode) return [];
    return sentencesOf(text).flatMap(sentence => findFamily(families, sentence) ?? []);
  },
};

const what = 'a detail of an emergency procedure';

const families: readonly Family[] = [
  {
    what,
    all: [
      phrase(
        '\\b(?:evacuation (?:plans?|routes?|procedures?|points?|maps?|drills?)|muster (?:points?|stations?)|(?:emergency |fire )?assembly (?:points?|areas?)|rally points?|shelter[ -]in[ -]place|safe rooms?|emergency exits?|fire exits?)\\b',
      ),
      phrase('\\b(?:is|are|lies?|leads?|runs?|at|behind|through|by|via|says?|leave|tells?|opposite|next to)\\b|:'),
      phrase(
        '\\b(?:buildings?|stairs?|stairwells?|floors?|doors?|gates?|lots?|park(?:ing)?|garage|docks?|entrances?|exits?|lobby|rooms?|street|corner|basement|roof|hall|wing|yard|lawn|tunnel|fence|east|west|north|south)\\b',
      ),
    ],
    unless: phrase('\\b(?:traffic|failover|region|zone|cells?|pods?|nodes?|cluster|workloads?)\\b'),
  },
  {
    what,
    all: [
      phrase(
        '\\b(?:guard (?:posts?|stations?|rotations?|desks?|shifts?|rounds?|patrols?|house|booth)|security guards?|guards)\\b',
      ),
      phrase(
        '\\b(?:empty|unmanned|unstaffed|gates?|doors?|buildings?|floors?|shift changes?|between \\d|at \\d|every \\d|from \\d|entrances?|lobby|dock|rounds|patrols?|armed)\\b',
      ),
      phrase('\\b(?:is|are|change|changes|leaves?|stands?|sits?|walks?|patrols?|has|have|at)\\b'),
    ],
    unless: phrase('\\b(?:guard (?:clause|rail)|rate|code path)\\b'),
  },
  {
    what: 'a code of a lock or alarm',
    all: [
      phrase(
        '\\b(?:(?:safe|vault|lock|padlock|door|gate|cage|rack|key ?box|lockbox)(?: lock)?(?:\'s|’s)? (?:combination|code|PIN)|combination (?:of|to|for) the (?:\\w{1,12} )?(?:safe|vault|lock|cage|padlock)|alarm(?: panel| system)? (?:code|PIN)|keypad (?:code|PIN)|(?:duress|panic|safe) (?:code|word)|disarm code|all-clear word)\\b(?: [\\w-]{1,16}){0,8}(?: is| was|:| =)(?: still| now| set to)? ["“]?(?:\\d|[a-z]{3,20}["”]?(?:$|[.,]))',
      ),
    ],
    unless: phrase('\\b(?:exit code|error code|status code|changed|runbook|unknown|secret|missing|wrong)\\b'),
  },
];
