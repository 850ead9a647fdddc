import { conf, language as tokens } from '@journey-maps/highlighting/monaco';
import { editor, languages } from './monaco.ts';
import { type Theme, themeNames } from './themes.ts';

/** The id of the language in Monaco. */
export const language = 'journey';

const isMac = navigator.platform.startsWith('Mac');

/** Creates the editor for the text of a map. */
export function createEditor(element: HTMLElement, theme: Theme): editor.IStandaloneCodeEditor {
  Object.assign(globalThis, { MonacoEnvironment: { getWorker: () => new Worker('editor.worker.js') } });
  languages.register({ id: language, extensions: ['.journey'] });
  // Colours until the server is ready, which then sends its own.
  languages.setMonarchTokensProvider(language, tokens);
  languages.setLanguageConfiguration(language, {
    ...conf,
    onEnterRules: [
      {
        beforeText: /^\s*\/\//u,
        afterText: /\S/u,
        action: { indentAction: languages.IndentAction.None, appendText: '// ' },
      },
      {
        beforeText: /\{\s*$/u,
        afterText: /^\s*\}/u,
        action: { indentAction: languages.IndentAction.IndentOutdent },
      },
      { beforeText: /\{\s*$/u, action: { indentAction: languages.IndentAction.Indent } },
    ],
  });
  return editor.create(element, {
    model: null,
    theme: themeNames[theme],
    ariaLabel: `Text of the map. ${isMac ? 'Control+Shift+M' : 'Control+M'} lets Tab leave the text.`,
    automaticLayout: true,
    fixedOverflowWidgets: true,
    fontFamily: 'ui-monospace, "Cascadia Code", "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace',
    fontSize: 14,
    formatOnType: true,
    lineNumbersMinChars: 3,
    minimap: { enabled: false },
    overviewRulerBorder: false,
    padding: { top: 12, bottom: 12 },
    quickSuggestions: { other: true, strings: true, comments: false },
    // A dimmed number of the last line would be too faint.
    renderFinalNewline: 'on',
    renderLineHighlightOnlyWhenFocus: true,
    scrollBeyondLastLine: false,
    'semanticHighlighting.enabled': true,
    snippetSuggestions: 'bottom',
    suggest: { snippetsPreventQuickSuggestions: false },
    tabSize: 2,
    wordBasedSuggestions: 'off',
    wordWrap: 'on',
    wrappingIndent: 'same',
  });
}
