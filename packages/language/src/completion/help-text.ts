import { keywordHelp } from '../help/keyword-help.ts';

/** Returns the meaning of a keyword, with an example, as Markdown. */
export function helpText(keyword: string, body: string): { documentation?: string } {
  const help = keywordHelp(keyword, body);
  return help ? { documentation: `${help.meaning}\n\n\`\`\`journey\n${help.example}\n\`\`\`` } : {};
}
