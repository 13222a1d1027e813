/** Words that tell one text from another: none of the small ones, each in its shortest form, each once. */
export function contentWords(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter(word => word.length > 1 && !/^\d+$/.test(word) && !small.has(word)).map(stem));
}

/** Words of any text, and words of any post-mortem. */
const small = new Set(
  (
    'a about above after again all almost along already also although an and another any are as at be because been before being ' +
    'below between both but by can cannot could did do does doing done don due during each either else enough even ever every few ' +
    'first for found from further get gets getting go goes going got had has have having he her here his how however i if in ' +
    'into is it its itself just last later less let like ll made make makes many may me might more most much must my neither never ' +
    'new no nor not nothing now of off on once one only onto or other others our out over own part per quite rather re s same ' +
    'second seen several she should since so some something still such t than that the their them then there these they thing ' +
    'things this those though through thus time times to too took two under until up upon us use used using very via was we well ' +
    'were what when where whether which while who whom whose why will with within without would yet you your ' +
    'cause causes caused causing contribute contributed contributing factor factors incident incidents issue issues outage problem problems root ' +
    'happen happened happening lead led result resulted resulting occur occurred think thought know knew known unaware ' +
    'able add added allow allowed available back become became began begin behaviour believe came case change changed changes clear come ' +
    'create created current currently day days different enable end ended example expect expected fact full hour hours however include included ' +
    'including instead large long look looked main mean means meant minute minutes need needed number old order people possible present prevent put ' +
    'reason remove removed required run running set short show side similar small start started state step take taken team today try turn unable ' +
    'update updated way week weeks work worked working year years yesterday'
  ).split(' '),
);

/** "alerts" and "alert", "watched" and "watching", "certificates" and "certificate" are one word. */
function stem(word: string): string {
  const single = word.length < 4 ? word : word.replace(/ies$/, 'y').replace(/(?<=ss|sh|ch|x|z)es$|(?<![suy])s$/, '');
  if (single.length < 5) return single;
  return single
    .replace(/(?:ing|ed)$/, '')
    .replace(/([bdgmnprt])\1$/, '$1')
    .replace(/(?<=.{3})e$/, '');
}
