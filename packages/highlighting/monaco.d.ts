type Rule =
  | [pattern: string, token: string]
  | [pattern: string, token: string, next: string]
  | { include: string };

/** The tokens of the Journey language, for `languages.setMonarchTokensProvider`. */
export const language: {
  defaultToken: string;
  tokenPostfix: string;
  unicode: boolean;
  includeLF: boolean;
  brackets: { open: string; close: string; token: string }[];
  tokenizer: Record<string, Rule[]>;
};

/** Brackets, quotes and comments, for `languages.setLanguageConfiguration`. */
export const conf: {
  comments: { lineComment: string; blockComment: [string, string] };
  brackets: [string, string][];
  autoClosingPairs: { open: string; close: string; notIn: string[] }[];
  surroundingPairs: { open: string; close: string }[];
  wordPattern: RegExp;
};
