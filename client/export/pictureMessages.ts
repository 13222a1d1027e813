import * as v from 'valibot';
import type { FromPicture } from '../../protocol/picture';

const fromPicture = v.variant('type', [
  v.object({ type: v.literal('ready') }),
  v.object({ type: v.literal('drawn'), png: v.pipe(v.string(), v.base64()) }),
  v.object({ type: v.literal('failed'), reason: v.pipe(v.string(), v.maxLength(1000)) }),
]);

/** A message of the page that draws pictures, or `undefined` for anything that is none. */
export function readPictureMessage(message: unknown): FromPicture | undefined {
  const result = v.safeParse(fromPicture, message);
  return result.success ? result.output : undefined;
}
