import type { Detector, Found } from '../detector';

/** Shares of file servers: `\\server\share`, and `server:/export` where something is mounted. */
export const networkShares: Detector = {
  rule: 'sensitive-host',
  words: '\\\\ mount* unmount* umount* remount* nfs* export*',
  find(text) {
    const found: Found[] = [];
    for (const { index, 0: whole, groups } of text.matchAll(uncPaths)) {
      if (isNobodys.test(groups?.server ?? '') || !isShare(groups?.server ?? '', groups?.share ?? '')) continue;
      const path = whole.replace(/[.,;:!?*_\\]+$/, '');
      found.push({ start: index, end: index + path.length, what: 'the path of a network share' });
    }
    for (const { index, groups } of text.matchAll(exports)) {
      const server = groups?.server ?? '';
      if (!/[\d-]/.test(server) || !mounted.test(text.slice(Math.max(0, index - 60), index + 80))) continue;
      found.push({
        start: index,
        end: index + server.length + (groups?.path ?? '').length,
        what: 'the path of a network share',
      });
    }
    return found.sort((a, b) => a.start - b.start);
  },
};

/** Two backslashes, or four where they are escaped, a server, and at least one folder. */
const uncPaths =
  /(?<![\\a-zÀ-ӿ\d:}\])])\\\\(?:\\\\)?(?<server>[a-z\d][\w.-]{1,62})\\{1,2}(?<share>[\w$.-]{2,80})(?:\\{1,2}[\w$.-]{1,80}){0,12}\\?/gi;

const isNobodys =
  /^(?:wsl\$?|wsl\.localhost|localhost|server|servername|host|hostname|computer|tsclient|path|unc|fileserver|machine)$/i;

/** LaTeX, regular expressions and escaped line ends have backslashes too: a server has more than a word in its name. */
function isShare(server: string, share: string): boolean {
  if (/[\d.$-]/.test(server) && /[a-z]{2}/i.test(server)) return true;
  return /\$$|^(?:share|shares|public|data|backup|backups|home|homes|users|dumps|profiles|files|exports?|software)$/i.test(
    share,
  );
}

const exports = /(?<![\w./@-])(?<server>[a-z][\w.-]{1,62})(?<path>:\/[\w.-]{2,60}(?:\/[\w.-]{1,60}){0,8})(?![\w/])/gi;
const mounted = /\b(?:mount|mounts|mounted|unmount|umount|remount|nfs4?|export|exports|exported)\b/i;
