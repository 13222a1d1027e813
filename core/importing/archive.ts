import { strFromU8, unzipSync } from 'fflate/browser';
import { isPeopleFile } from './exportDays';
import type { ImportFile } from './types';

/** Bytes of one file of an export. */
export const largestFile = 12_000_000;
/** Bytes of an archive, and of all that is unpacked at once. */
const largestArchive = 200_000_000;
const largestSum = 32_000_000;
const mostFiles = 100_000;
const deepest = 8;

/** Why an archive cannot be used, as a sentence for people. */
export interface ArchiveProblem {
  readonly reason: string;
}

/** Whether the bytes are those of a zip archive. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** The names of the files of a zip archive; nothing is unpacked. Folders and names that lead elsewhere are left out. */
export function namesInArchive(bytes: Uint8Array): readonly string[] | ArchiveProblem {
  if (bytes.length > largestArchive)
    return { reason: 'This archive is larger than 200 MB. Unpack it and choose the folder.' };
  const names: string[] = [];
  let seen = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name }) => {
        seen += 1;
        if (seen <= mostFiles && isPlain(name)) names.push(name);
        return false;
      },
    });
  } catch {
    return damaged;
  }
  if (seen > mostFiles)
    return { reason: `This archive holds more than ${mostFiles} files. Unpack it and choose a folder in it.` };
  return names;
}

/** The files of those names as text. Sizes are known before anything is unpacked; one that is too large refuses all. */
export function unpackFiles(bytes: Uint8Array, names: ReadonlySet<string>): readonly ImportFile[] | ArchiveProblem {
  let sum = 0;
  let tooLarge = false;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        if (!names.has(name) || !isPlain(name)) return false;
        // Without the list of people, messages still tell most of their names.
        if (isPeopleFile(name) && originalSize > largestFile) return false;
        sum += originalSize;
        // What is packed is not larger than what it stands for, unless somebody lies about the latter.
        if (originalSize > largestFile || sum > largestSum || size > originalSize + 1024) tooLarge = true;
        return !tooLarge;
      },
    });
    if (tooLarge) return { reason: 'The chosen files are too large when unpacked. Choose fewer days.' };
    return Object.entries(files).map(([name, content]) => ({ name, text: strFromU8(content) }));
  } catch {
    return damaged;
  }
}

const damaged: ArchiveProblem = { reason: 'This archive is damaged or ends early. Download it again.' };

function isPlain(name: string): boolean {
  const parts = name.split('/');
  return (
    name.length <= 300 &&
    parts.length <= deepest &&
    !name.endsWith('/') &&
    !/^[a-z]:|\\|\0/i.test(name) &&
    parts.every(part => part !== '' && part !== '.' && part !== '..' && part !== '__MACOSX')
  );
}
