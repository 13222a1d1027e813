import { atlassian } from './atlassian';
import { cloudGov } from './cloudGov';
import { govUk } from './govUk';
import { herokuRetro } from './herokuRetro';
import { minimal } from './minimal';
import { pagerDuty } from './pagerDuty';
import { sreBook } from './sreBook';
import type { Template } from './template';

/** The templates that come with the product, the default first, the shortest last. */
export const shippedTemplates: readonly Template[] = [
  cloudGov,
  sreBook,
  pagerDuty,
  atlassian,
  govUk,
  herokuRetro,
  minimal,
];
