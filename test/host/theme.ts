/** The four kinds of colour theme that VS Code knows. */
export type Theme = 'light' | 'dark' | 'hc-light' | 'hc-dark';

const colorThemes: Readonly<Record<Theme, string>> = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'hc-light': 'Default High Contrast Light',
  'hc-dark': 'Default High Contrast',
};

/** The user settings that choose a theme of that kind. */
export function settingsOfTheme(theme: Theme): Readonly<Record<string, unknown>> {
  return { 'workbench.colorTheme': colorThemes[theme] };
}
