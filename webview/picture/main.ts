import type { FromPicture } from '../../protocol/picture';

interface VsCodeApi {
  postMessage(message: FromPicture): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

const api = acquireVsCodeApi();

/** Pixels of the picture for one of the drawing, so that it is sharp on dense screens and in print. */
const density = 2;
/** Browsers draw no larger canvas. */
const longestSide = 16_000;

window.addEventListener('message', ({ data }) => {
  if (typeof data !== 'object' || data === null || data.type !== 'draw' || typeof data.svg !== 'string') return;
  drawPicture(data.svg).then(
    png => api.postMessage({ type: 'drawn', png }),
    (error: unknown) =>
      api.postMessage({ type: 'failed', reason: error instanceof Error ? error.message : String(error) }),
  );
});

async function drawPicture(svg: string): Promise<string> {
  const image = new Image();
  image.alt = '';
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  document.getElementById('app')?.replaceChildren(image);
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const scale = Math.min(density, longestSide / Math.max(width, height, 1));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This host has no canvas.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const [, png = ''] = canvas.toDataURL('image/png').split(',');
  if (png === '') throw new Error('The picture is too large to be drawn.');
  return png;
}

api.postMessage({ type: 'ready' });
