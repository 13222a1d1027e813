import { cloudGov } from './cloudGov';
import { minimal } from './minimal';
import type { Template } from './template';

/** The templates that come with the product, the default first. */
export const shippedTemplates: readonly Template[] = [cloudGov, minimal];
