/** What the extension and the page that turns a drawing into a picture say to each other. */

/** The answer to the page's `ready`: SVG of ours. */
export interface ToPicture {
  readonly type: 'draw';
  readonly svg: string;
}

export type FromPicture =
  | { readonly type: 'ready' }
  /** A PNG file in Base64, which every channel carries. */
  | { readonly type: 'drawn'; readonly png: string }
  | { readonly type: 'failed'; readonly reason: string };
