import type { MetadataForm } from '../model/metadata';
import type { SectionId } from '../model/sectionIds';
import type { FieldName } from '../model/vocabulary';

/** How a document is built, without anything that it tells. */
export interface Outline {
  readonly form: MetadataForm;
  /** In the order of the document. */
  readonly fields: readonly OutlineField[];
  readonly sections: readonly OutlineSection[];
  readonly timeline: TimelineStyle;
}

/** A field of the metadata: one of ours, or a label that many teams have. */
export interface OutlineField {
  readonly name?: FieldName;
  readonly label: string;
}

export interface OutlineSection {
  /** Absent for a section that only this team has. */
  readonly id?: SectionId;
  readonly form: 'heading' | 'label' | 'item';
  /** 1–6 for headings; 7 for others. */
  readonly level: number;
  readonly heading: string;
  /** Comments that tell what to write, with their marks. */
  readonly guidance: readonly string[];
}

export interface TimelineStyle {
  readonly form: 'list' | 'table' | 'days';
  /** Of a table: its columns, the time first. */
  readonly columns: readonly string[];
}

/** What a document gets that shows no style of its own. */
export const plainTimeline: TimelineStyle = { form: 'list', columns: [] };
