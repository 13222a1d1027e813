/** Measures texts in the font of an element, in pixels, and how high one of its rows is. */
export interface TextMeasure {
  readonly row: number;
  readonly measure: (text: string) => number;
}

const context = document.createElement('canvas').getContext('2d');

/** Reads the font as it is now; it changes with the theme, the zoom and the width. */
export function measureIn(target: Element): TextMeasure {
  const { fontFamily, fontSize } = getComputedStyle(target);
  const size = Number.parseFloat(fontSize) || 13;
  if (context === null) return { row: size * 1.5, measure: text => text.length * size * 0.6 };
  context.font = `${fontSize} ${fontFamily}`;
  return { row: Math.round(size * 1.5), measure: text => context.measureText(text).width };
}
