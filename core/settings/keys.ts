import { type MeetingPreset, meetingSteps } from '../meeting/agenda';
import { sectionIds } from '../model/sectionNames';
import type { SensitiveCategory } from '../sensitive/types';
import { siteKinds } from '../site/site';
import type { PartialSettings } from './partial';
import {
  choice,
  constant,
  integer,
  list,
  object,
  type ReadContext,
  type Reader,
  record,
  shorten,
  text,
} from './readers';
import type { MeetingSettings, Organisation, Person, SectionSettings, SeveritySetting } from './types';
import type { Value } from './value';
import { isZone } from './zone';

/** The severities that a rule can be given. */
export const severitySettings: readonly SeveritySetting[] = ['error', 'warning', 'information', 'hint', 'off'];

const texts = (wanted: string): Reader<readonly string[]> => list(text(), wanted);

const zone = text('the name of a time zone', name =>
  isZone(name)
    ? undefined
    : 'This time zone is not known. Write a name such as Europe/Paris, or an offset like +02:00.',
);

const severity = choice(severitySettings);

/** Rules by id. A rule that is not known has no effect, now; it stays, since a later version may know it. */
const rules: Reader<{ readonly [ruleId: string]: SeveritySetting }> = {
  ...record(severity, 'an object of rule ids and severities'),
  read(value: Value, context: ReadContext) {
    const { knownRules, report } = context;
    for (const { name, nameRange } of value.type === 'object' ? value.members : []) {
      if (knownRules === undefined || knownRules.has(name)) continue;
      report(nameRange, 'warning', `There is no rule “${shorten(name)}”; check its spelling or take it out.`);
    }
    return record(severity, 'an object of rule ids and severities').read(value, context);
  },
};

const sections = object<SectionSettings>({
  required: {
    reader: list(choice(sectionIds, 'the id of a section'), 'a list of section ids'),
    description: 'Sections that every post-mortem of the team has.',
  },
  order: {
    reader: list(choice(sectionIds, 'the id of a section'), 'a list of section ids'),
    description: 'The order in which the team writes its sections; none is asked for by default.',
  },
  synonyms: {
    reader: record(texts('a list of headings'), 'an object of section ids and headings', sectionIds),
    description: 'Further headings that the team uses, by section.',
  },
});

const organisation = object<Organisation>({
  domains: {
    reader: texts('a list of domains'),
    description: 'Domains of the organisation; addresses in them and in their subdomains are no findings.',
  },
  publicHosts: {
    reader: texts('a list of host names'),
    description: 'Hosts that are public by decision.',
  },
  publicAddresses: {
    reader: texts('a list of addresses'),
    description: 'IP addresses or ranges (CIDR) that are public by decision.',
  },
  roleMailboxes: {
    reader: texts('a list of e-mail addresses'),
    description: 'Mailboxes that belong to a role and not to a person, as whole addresses.',
  },
});

const person = object<Person>(
  {
    name: { reader: text(), description: 'The name as it stands in the documents.' },
    role: { reader: text(), description: 'The role that may stand in place of the name.' },
  },
  ['name'],
);

const minutes = integer(0, 480, 'a whole number of minutes, 480 at most');

const preset = object<MeetingPreset>(
  {
    name: { reader: text(), description: 'The name by which people choose the agenda.' },
    about: { reader: text(), description: 'What the agenda is for.' },
    opening: { reader: minutes, description: 'Minutes for the opening.' },
    timeline: { reader: minutes, description: 'Minutes for the timeline.' },
    factors: { reader: minutes, description: 'Minutes for the contributing factors.' },
    remediation: { reader: minutes, description: 'Minutes for the remediation.' },
    close: { reader: minutes, description: 'Minutes for the close.' },
  },
  ['name'],
);

const meeting = object<MeetingSettings>({
  presets: {
    reader: list(requireSteps(preset), 'a list of agendas'),
    description: 'Agendas of the team: minutes for each step. The first is used where nobody has chosen.',
  },
});

/** The categories of sensitive content, as people name them in settings. */
const sensitiveCategories: readonly SensitiveCategory[] = [
  'secret',
  'infrastructure',
  'pii',
  'vulnerability',
  'controlled',
];

/** What people can set, in the file and in the editor: one row a key. */
const settingRows = {
  files: {
    reader: texts('a list of globs'),
    description: 'Globs of documents that are post-mortems even where they do not say so.',
  },
  rules: { reader: rules, description: 'The severity of rules by id; “off” silences a rule.' },
  sensitive: {
    reader: record(severity, 'an object of categories and severities', sensitiveCategories),
    description: 'The severity of sensitive content by category; a severity by rule goes before it.',
  },
  zone: {
    reader: zone,
    description: 'The time zone of documents that name none: an IANA name such as Europe/Paris, or an offset.',
  },
  sections: { reader: sections, description: 'The sections of a post-mortem and their headings.' },
  organisation: { reader: organisation, description: 'What is public by decision, so that nothing is said about it.' },
  restrictedDocuments: {
    reader: texts('a list of hosts'),
    description: 'Where access-controlled documents are: a host, or a host and the start of a path.',
  },
  restrictedDocument: {
    reader: text('a web address', address =>
      /^https?:\/\/\S+$/i.test(address) ? undefined : 'This is no web address. Write one that starts with https://.',
    ),
    description: 'The web address of the access-controlled document of post-mortems that name none themselves.',
  },
  people: { reader: list(requireName(person), 'a list of people'), description: 'People and their roles.' },
  templates: {
    reader: text('the path of a folder'),
    description: "The folder with the team's own templates, relative to the workspace folder.",
  },
  site: {
    reader: choice(siteKinds),
    description:
      'What reads the pages: a wiki, MkDocs, Docusaurus, Jekyll, or nothing but a folder. Found out by default.',
  },
  meeting: { reader: meeting, description: 'How meetings about post-mortems are held.' },
};

/** Other names of keys, which count too: American English, and whatever a key was called before it got a new name. */
const renamed = { organization: 'organisation' } as const;

/** Reads what the editor's settings say; what is wrong is reported and left out. */
export const settingsReader: Reader<PartialSettings> = object<PartialSettings>(settingRows, [], renamed);

/** What only the file has. */
interface FileKeys {
  readonly $schema?: string;
  readonly version?: number;
  readonly extends?: readonly string[];
}

/** Reads what the file says, its own keys too. */
export const fileReader: Reader<PartialSettings & FileKeys> = object<PartialSettings & FileKeys>(
  {
    $schema: { reader: text('an address'), description: "The file's schema, for editors that ask for one." },
    version: { reader: constant(1), description: "The version of the file's format: 1." },
    extends: {
      reader: list(text('a relative path'), 'a relative path or a list of them', true),
      description: 'Settings files that this one builds on, relative to it; what stands here wins.',
    },
    ...settingRows,
  },
  [],
  renamed,
);

/** A step that an agenda does not name has no time of its own; an agenda without any time is none. */
function requireSteps(reader: Reader<Partial<MeetingPreset>>): Reader<MeetingPreset> {
  return {
    ...reader,
    read(value, context) {
      const {
        name,
        about,
        opening = 0,
        timeline = 0,
        factors = 0,
        remediation = 0,
        close = 0,
      } = reader.read(value, context) ?? {};
      if (name === undefined) return undefined;
      const read = { name, ...(about !== undefined && { about }), opening, timeline, factors, remediation, close };
      if (meetingSteps.some(step => read[step] > 0)) return read;
      context.report(value.range, 'error', 'No step of this agenda has minutes; give some to one of them.');
      return undefined;
    },
  };
}

/** People without a name do not get through `person`; the type learns it here. */
function requireName(reader: Reader<Partial<Person>>): Reader<Person> {
  return {
    ...reader,
    read(value, context) {
      const { name, role } = reader.read(value, context) ?? {};
      if (name === undefined) return undefined;
      return role === undefined ? { name } : { name, role };
    },
  };
}
