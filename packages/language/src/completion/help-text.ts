import { getKeywordHelp } from '../help/keyword-help.ts';

/** Returns the meaning of a keyword, with an example, as Markdown. */
export function createHelpText(keyword: string, body: string): { documentation?: string } {
  const help = getKeywordHelp(keyword, body);
  return help ? { documentation: `${help.meaning}\n\n\`\`\`journey\n${help.example}\n\`\`\`` } : {};
}
