import type { SiteKind } from '../site/site';
import type { MeetingSettings, Organisation, SectionSettings, Settings } from './types';

/** What one file or the editor says; what it leaves out comes from the layers below. */
export interface PartialSettings {
  readonly files?: Settings['files'];
  readonly rules?: Settings['rules'];
  readonly sensitive?: Settings['sensitive'];
  readonly zone?: string;
  readonly sections?: Partial<SectionSettings>;
  readonly organisation?: Partial<Organisation>;
  readonly restrictedDocuments?: Settings['restrictedDocuments'];
  readonly restrictedDocument?: string;
  readonly people?: Settings['people'];
  readonly templates?: string;
  readonly site?: SiteKind;
  readonly meeting?: Partial<MeetingSettings>;
}
