import { asGitHub } from './gitHub';
import { asJson } from './json';
import type { Report, ReportPlace } from './report';
import { asSarif } from './sarif';
import { asText } from './text';

/** Every way to print findings, by its name. */
export const formats = {
  text: asText,
  json: asJson,
  sarif: asSarif,
  github: asGitHub,
} satisfies { readonly [name: string]: (report: Report, place: ReportPlace) => string };

export type Format = keyof typeof formats;

export const formatNames: readonly Format[] = ['text', 'json', 'sarif', 'github'];
