import { editor } from './monaco.ts';

export type Theme = 'light' | 'dark';

/** The names of our themes in Monaco. */
export const themeNames: Readonly<Record<Theme, string>> = { light: 'journey-light', dark: 'journey-dark' };

/** The colour of each type of token in both themes: the types of the server, and two names of Monaco's own colours. */
const colours: Readonly<Record<string, readonly [light: string, dark: string, style?: string]>> = {
  keyword: ['7a1fa2', 'd6a5f0', 'bold'],
  property: ['0b5cad', '86c1f5'],
  'attribute.name': ['0b5cad', '86c1f5'],
  type: ['0d6b5c', '72d3c0'],
  title: ['8a3b12', 'f0b48a'],
  string: ['8a3b12', 'dba583'],
  number: ['1b6e3c', 'a8d8a0'],
  date: ['1b6e3c', 'a8d8a0'],
  enumMember: ['0b5cad', '9cc8f0'],
  constant: ['0b5cad', '9cc8f0'],
  variable: ['1a2130', 'd6dae3'],
  comment: ['647089', '8b95a8', 'italic'],
};

/** Defines the colours of the editor, in the tones of the page and the map. */
export function defineThemes(): void {
  for (const [index, theme] of (['light', 'dark'] as const).entries()) {
    const isDark = theme === 'dark';
    editor.defineTheme(themeNames[theme], {
      base: isDark ? 'vs-dark' : 'vs',
      inherit: true,
      rules: Object.entries(colours).map(([token, [light, dark, fontStyle]]) => ({
        token,
        foreground: index === 0 ? light : dark,
        ...(fontStyle !== undefined && { fontStyle }),
      })),
      colors: isDark
        ? {
            'editor.background': '#171b24',
            'editor.foreground': '#d6dae3',
            'editor.lineHighlightBackground': '#1e2430',
            'editor.lineHighlightBorder': '#00000000',
            'editorLineNumber.foreground': '#8b95a8',
            'editorLineNumber.activeForeground': '#aab3c5',
            'editorWidget.background': '#1e2430',
            'editorHoverWidget.background': '#1e2430',
            'editorIndentGuide.background1': '#252c3a',
          }
        : {
            'editor.background': '#ffffff',
            'editor.foreground': '#1a2130',
            'editor.lineHighlightBackground': '#f4f6fa',
            'editor.lineHighlightBorder': '#00000000',
            'editorLineNumber.foreground': '#647089',
            'editorLineNumber.activeForeground': '#475064',
            'editorIndentGuide.background1': '#e6e9f0',
          },
    });
  }
}
