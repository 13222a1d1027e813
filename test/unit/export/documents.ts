import { readPostMortem } from '../../../core/document/postMortem';
import { defaults } from '../../../core/settings';
import { type PostMortemView, toView } from '../../../core/view';

/** The view of a document with these lines as its timeline. */
export function viewOf(lines: readonly string[], title = 'Checkout errors'): PostMortemView {
  const text = ['<!-- post-mortem -->', '', `# ${title}`, '', '## Timeline', '', ...lines, ''].join('\n');
  return toView(readPostMortem(text, 'incident.md', defaults), []);
}

/** Entries of all shapes: kinds, milestones, a range, a day, a doubtful time and none. */
export const mixed: readonly string[] = [
  'All times in CET.',
  '',
  '- 2026-03-08 14:05 - effect: Errors rise, "slowly", to 9 %; the alert fires. ★',
  '- 2026-03-08 14:09 - action: Rolled back, see [build](https://ci.example.org/9).',
  '- about 2026-03-08 14:20 - understanding: A certificate ran out.',
  '- 2026-03-08 14:30-14:50 - action: Restarted hosts.',
  '- 2026-03-09 - Checked all other certificates.',
  '- Somebody had coffee.',
];

/** What documents may hold to break out of a format, or to be run by whoever opens it. */
export const hostileTexts: readonly string[] = [
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '"><svg onload=alert(1)>',
  '</text></svg><script>1</script>',
  '</style></title><!--',
  ']]><![CDATA[ &amp; &#0; &nope;',
  "'--> <iframe srcdoc='x'> {{7*7}} #{7*7}",
  '%%{init: {"securityLevel": "loose"}}%%',
  'a; click x call alert(1) : crit, 2026-01-01, 1d #59; :done',
  '``` end of the block ~~~',
  '---\ntitle: x',
  'javascript:alert(1) https://example.org/?a=1&b=<2>',
  '\u001b[31mred\u001b]0;title\u0007 \u009b2J',
  '\u202Egnp.exe\u2066 \u0000 \ud800 \ufffe',
  '=HYPERLINK("http://example.org")',
  "@SUM(1+1)*cmd|'/c calc'!A0",
];
