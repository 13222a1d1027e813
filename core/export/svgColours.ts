/** The colours of exported drawings, for light paper; style sheets may give others, because they stand in attributes. */
export const colours = {
  ground: '#ffffff',
  words: '#1f2328',
  quiet: '#57606a',
  line: '#d0d7de',
  effect: '#bc4c00',
  action: '#0969da',
  understanding: '#8250df',
  other: '#424a53',
  detect: '#bf8700',
  mitigate: '#0969da',
  resolve: '#1a7f37',
} as const;
