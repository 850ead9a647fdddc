import type { McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';

/** Registers the prompts that people choose in their assistant. */
export function registerPrompts(server: McpServer): void {
  server.registerPrompt(
    'map-from-interviews',
    {
      title: 'Map from interviews',
      description: 'Drafts a journey map from notes or transcripts of interviews.',
      argsSchema: z.object({
        notes: z.string().describe('The notes or transcripts, or where to find them'),
        journey: z.string().optional().describe('The journey to map, such as “Buying a bike”'),
      }),
    },
    ({ notes, journey }) => createUserMessage(mapFromInterviews(notes, journey)),
  );
  server.registerPrompt(
    'review-this-change',
    {
      title: 'Review this change',
      description: 'Reviews what a change to maps means for the customer.',
      argsSchema: z.object({
        base: z.string().optional().describe('The version to compare with; main by default'),
      }),
    },
    ({ base = 'main' }) =>
      createUserMessage(
        `Review the change to the journey maps since ${base}.
1. Call \`diff\` with base \`${base}\`, and \`check\` for the changed maps.
2. Say what the change means for the customer: what gets better, what gets worse, and for whom.
3. Name every claim without evidence, every pain without an owner or an opportunity, and every lost statement.
4. End with at most five questions to the writer. Do not rewrite the maps.`,
      ),
  );
  server.registerPrompt(
    'what-is-missing',
    {
      title: 'What is missing?',
      description: 'Finds out what a map leaves open, and asks for it.',
      argsSchema: z.object({ path: z.string().describe('The map') }),
    },
    ({ path }) =>
      createUserMessage(
        `Find out what the journey map ${path} leaves open.
1. Call \`questions\` and \`check\` for ${path}, and \`read\` if you need the whole map.
2. Ask me the most important questions, at most five at a time, the ones with the largest effect on the customer first.
3. Write my answers into the map, each as a fact with its evidence or as an \`assumption\`. Never invent an owner, a number, a date or a quote.
4. Call \`check\` again.`,
      ),
  );
}

function mapFromInterviews(notes: string, journey: string | undefined): string {
  return `Draft a journey map${journey === undefined ? '' : ` of “${journey}”`} from these interviews.
1. Call \`guide\` and follow it. Call \`list\` and \`find\`, and reuse the personas, owners and channels that exist.
2. Declare the interviews as \`evidence\` with \`method interview\`, their date and their number. Leave out what the notes do not say.
3. Name this evidence where an interview supports a statement. Mark everything else as \`assumption\`.
4. Use \`quote\` only for verbatim words from the notes. Never invent owners, numbers, dates or quotes.
5. Write \`note "Drafted by an assistant from interviews"\` in the journey.
6. Call \`check\` and \`fixes\` until no error is left. Then list what you assumed, and what \`questions\` still asks.

The notes:

${notes}`;
}

function createUserMessage(text: string) {
  return { messages: [{ role: 'user' as const, content: { type: 'text' as const, text } }] };
}
