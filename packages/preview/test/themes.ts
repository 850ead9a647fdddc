/** The colours that the page uses from VS Code's own themes, and from a theme with a faint text colour. */
export const themes = {
  light: [
    'vscode-light',
    '#ffffff',
    '#3b3b3b',
    '#1a85ff',
    '#388a34',
    '#652d90',
    '#d18616',
    '#e51400',
    '#bf8803',
  ],
  dark: [
    'vscode-dark',
    '#1f1f1f',
    '#cccccc',
    '#3794ff',
    '#89d185',
    '#b180d7',
    '#d18616',
    '#f14c4c',
    '#cca700',
  ],
  'high contrast': [
    'vscode-high-contrast',
    '#000000',
    '#ffffff',
    '#3794ff',
    '#89d185',
    '#b180d7',
    '#d18616',
    '#f48771',
    '#cca700',
  ],
  'high contrast light': [
    'vscode-high-contrast vscode-high-contrast-light',
    '#ffffff',
    '#292929',
    '#1a85ff',
    '#374e06',
    '#652d90',
    '#d18616',
    '#b5200d',
    '#895503',
  ],
  'Solarized Light': [
    'vscode-light',
    '#fdf6e3',
    '#657b83',
    '#268bd2',
    '#859900',
    '#6c71c4',
    '#cb4b16',
    '#dc322f',
    '#b58900',
  ],
} as const;

export type ThemeName = keyof typeof themes;

/** Returns a theme in the form that the page receives. */
export function getTheme(name: ThemeName): { kind: string; colours: Readonly<Record<string, string>> } {
  const [kind, page, text, ...charts] = themes[name];
  const names = ['blue', 'green', 'purple', 'orange', 'red', 'yellow'];
  return {
    kind,
    colours: {
      '--vscode-editor-background': page,
      '--vscode-editor-foreground': text,
      ...Object.fromEntries(names.map((hue, index) => [`--vscode-charts-${hue}`, charts[index] ?? text])),
    },
  };
}
