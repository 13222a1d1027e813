import { scanLine } from '../sensitive';
import { rangeOnLine } from '../text';
import type { Finding, LineRule, RuleContext } from './rule';

/** Addresses of machines. */
export const sensitiveIpAddress: LineRule = {
  id: 'sensitive-ip-address',
  summary: 'A public post-mortem shows no IP addresses of the infrastructure.',
  severity: 'warning',
  scope: 'line',
  check: (text, context) =>
    matches(text, context, 'sensitive-ip-address', 'Name its role instead, such as "router 1".'),
};

/** Addresses of people. */
export const sensitiveEmail: LineRule = {
  id: 'sensitive-email',
  summary: 'A public post-mortem shows no personal e-mail addresses.',
  severity: 'warning',
  scope: 'line',
  check: (text, context) =>
    matches(text, context, 'sensitive-email', "Name the person's role or a shared mailbox instead."),
};

function* matches(text: string, { settings }: RuleContext, rule: string, cure: string): Iterable<Finding> {
  for (const match of scanLine(text, settings.organisation)) {
    if (match.rule === rule)
      yield { range: rangeOnLine(0, match.start, match.end), message: `This looks like ${match.what}. ${cure}` };
  }
}
