import type { MeetingPreset } from '../meeting/agenda';
import type { SectionId } from '../model/sectionNames';
import type { SiteKind } from '../site/site';

export type Severity = 'error' | 'warning' | 'information' | 'hint';
export type SeveritySetting = Severity | 'off';

/** What a team decides about its post-mortems: `.postmortem.json` under the editor's own settings. */
export interface Settings {
  /** Globs of documents that are post-mortems wherever they say nothing themselves. */
  readonly files: readonly string[];
  /** Severity by rule id; rules not named keep their own. */
  readonly rules: { readonly [ruleId: string]: SeveritySetting };
  /** Severity of what is sensitive, by category; a severity by rule goes before it. */
  readonly sensitive: { readonly [category: string]: SeveritySetting };
  /** IANA name or offset for documents that name none; absent: no zone is assumed. */
  readonly zone?: string;
  readonly sections: SectionSettings;
  readonly organisation: Organisation;
  /** Patterns of links that lead to access-controlled documents: host, or host and the start of the path. */
  readonly restrictedDocuments: readonly string[];
  /** The web address of the access-controlled document of post-mortems that name none themselves. */
  readonly restrictedDocument?: string;
  readonly people: readonly Person[];
  /** Folder with the team's own templates, relative to the workspace folder. */
  readonly templates: string;
  /** What reads the pages; absent: it is found out. */
  readonly site?: SiteKind;
  readonly meeting: MeetingSettings;
}

export interface MeetingSettings {
  /** The team's own agendas; the first is used where nobody has chosen. */
  readonly presets: readonly MeetingPreset[];
}

export interface SectionSettings {
  /** Sections that a declared post-mortem must have. */
  readonly required: readonly SectionId[];
  /** The order in which the team writes its sections; empty: any order is right. */
  readonly order: readonly SectionId[];
  /** Further names of a section in the team's documents. */
  readonly synonyms: { readonly [id: string]: readonly string[] };
}

/** What is public by decision, so that nothing is said about it. */
export interface Organisation {
  /** E-mail and host domains of the organisation; subdomains count. */
  readonly domains: readonly string[];
  readonly publicHosts: readonly string[];
  /** Addresses or ranges (CIDR). */
  readonly publicAddresses: readonly string[];
  /** Mailboxes of roles, as whole addresses. */
  readonly roleMailboxes: readonly string[];
}

export interface Person {
  readonly name: string;
  readonly role?: string;
}
