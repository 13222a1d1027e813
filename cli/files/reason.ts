/** Why a file could not be used, in words for people. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? `the system says ${code || 'nothing more'}.`;
}

const reasons: { readonly [code: string]: string } = {
  ENOENT: 'there is no such file. Check the name.',
  EEXIST: 'a file is in the way. Choose another name.',
  ENOTDIR: 'a part of its path is a file. Check the name.',
  EACCES: 'this is not allowed. Check the permissions.',
  EPERM: 'this is not allowed. Check the permissions.',
  EISDIR: 'it is a folder. Name a file.',
  EROFS: 'it lies on a medium that cannot be written to.',
  ENOSPC: 'the disk is full. Free some space.',
  ELOOP: 'its links lead in a circle. Name the file itself.',
  ENAMETOOLONG: 'its name is too long. Check it.',
};
