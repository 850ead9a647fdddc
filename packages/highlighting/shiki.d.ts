interface Rule {
  include?: string;
  match?: string;
  name?: string;
  begin?: string;
  end?: string;
  beginCaptures?: Record<string, { name: string }>;
  patterns?: Rule[];
}

interface Language {
  name: string;
  displayName: string;
  aliases: string[];
  scopeName: string;
  fileTypes: string[];
  patterns: Rule[];
  repository: Record<string, Rule>;
}

/** The Journey language for Shiki, with the name `journey`. */
export const journey: Language;
declare const languages: Language[];
export default languages;
