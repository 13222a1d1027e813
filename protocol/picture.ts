/** What the extension and the page that turns a drawing into a picture say to each other. */

/** The answer to the page's `ready`: SVG of ours. */
export interface ToPicture {
  readonly type: 'draw';
  readonly svg: string;
}

export type FromPicture =
  | { readonly type: 'ready' }
  /** The bytes of a PNG file. */
  | { readonly type: 'drawn'; readonly png: ArrayBuffer }
  | { readonly type: 'failed'; readonly reason: string };
