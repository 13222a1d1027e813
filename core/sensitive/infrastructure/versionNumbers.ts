/** Numbers with dots that count something: versions, sections, object identifiers. */

/** Whether four numbers between `start` and `end` are a version or a section rather than an address. */
export function isVersion(
  text: string,
  start: number,
  end: number,
  numbers: readonly number[],
  hasLength: boolean,
): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  if (numberedWord.test(before) || packagePrefix.test(before)) return true;
  if (counted.test(text.slice(Math.max(0, start - 80), start)) && !networked.test(before)) return true;
  // Software counts from small numbers; of the addresses of the Internet one in four thousand is that small.
  if (hasLength || numbers[0] === 10 || !numbers.every(number => number < 32)) return false;
  return !addressContext.test(before) && !/^:\d/.test(text.slice(end, end + 2));
}

/** "version 10.2.3.4", "§ 10.2.3.4", "OID 1.3.6.1", "build: 10.0.17.4". */
const numberedWord =
  /(?:(?<![a-zÀ-ӿ\d])(?:v|ver|vers|version|versions|release|releases|rev|revision|build|firmware|drivers?|assembly|assemblies|bios|microcode|patch level|hotfix|image|agent|plugin|module|dll|section|sections|chapter|clause|appendix|oid|tag|chrome|chromium|firefox|safari|edge|opera|electron|windows|macos|ios|android|java|jdk|flash|acrobat)|§)["'`*]{0,3}[.:=]?[ "'`*(]{0,3}$/i;

/** "The driver went from 10.18.3.2 back to 10.18.2.41": what is counted stands some words before. */
const counted =
  /(?<![a-zÀ-ӿ\d])(?:drivers?|firmware|bios|assembly|assemblies|microcode|dll)(?![a-zÀ-ӿ\d])[^;:!?\n]{0,50}(?<![a-zÀ-ӿ\d])(?:from|to|at|on|is|was|by|than|and|with|version|release) $/i;

const networked =
  /(?<![a-zÀ-ӿ\d])(?:ips?|address(?:es)?|hosts?|servers?|subnets?|reachable|ping|connects?|traffic)(?![a-zÀ-ӿ\d])/i;

/** The name of a package before its version, and how versions are compared: "buildah-1.35.1.2", "rack==2.2.3.1". */
const packagePrefix = /(?:(?<!(?<![a-zÀ-ӿ])ip)(?<=[a-zÀ-ӿ])-|==|~>? ?|\^ ?|>= ?|<= ?)$/i;

/** Words and marks that only addresses have before them. */
const addressContext =
  /(?:\/\/|(?<![a-zÀ-ӿ\d])(?:ip|ips|ipv4|addr|address|addresses|host|hosts|server|node|peer|client|from|inet|tcp|udp|dial|ping|ssh|curl|nameserver|gateway|router|dns|subnet|endpoint)["'`*)]{0,3}[:=]?[ "'`*([]{0,3})$/i;
