const directionControls = /[\u202a-\u202e\u2066-\u2069]/g;
const controls = /\p{Cc}/gu;

/** Text for people, with the controls that could reorder or hide it written out, as VS Code's editor does. */
export function visible(text: string): string {
  return text
    .replace(directionControls, character => `[U+${character.charCodeAt(0).toString(16).toUpperCase()}]`)
    .replace(controls, character => (character === '\n' || character === '\t' ? character : ' '));
}
