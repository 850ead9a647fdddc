/** Monaco's engine for Monarch, which works without a browser and has no declarations of its own. Nor has Prism. */
declare module 'monaco-editor/editor/standalone/common/monarch/monarchCompile.js' {
  import type { languages } from 'monaco-editor';

  export function compile(languageId: string, language: languages.IMonarchLanguage): object;
}

declare module 'monaco-editor/editor/standalone/common/monarch/monarchLexer.js' {
  interface Line {
    readonly tokens: readonly { readonly offset: number; readonly type: string }[];
    readonly endState: object;
  }

  export class MonarchTokenizer {
    constructor(language: object, theme: object, languageId: string, lexer: object, configuration: object);
    getInitialState(): object;
    tokenize(line: string, hasLineEnd: boolean, state: object): Line;
    dispose(): void;
  }
}

declare module 'prismjs' {
  const Prism: {
    readonly languages: Readonly<Record<string, object>>;
    highlight(text: string, grammar: object, language: string): string;
  };
  export default Prism;
}
