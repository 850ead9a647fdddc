import type { NewFile } from './new-file.ts';

/** Returns the files that teach assistants how to work on the maps of a repository. */
export function assistantFiles(): readonly NewFile[] {
  return [{ path: 'AGENTS.md', text: agents }];
}

const agents = `# Customer journey maps

The \`.journey\` files in this repository are customer journey maps as text.
Edit the text: pictures and pages are made from it.

## How to work on a map

1. Read the map and the files that it imports.
2. Make the change. Keep names, indentation and the order of statements as they are.
3. Run \`npx journey-maps check FILE\`. It must report no error.
4. Run \`npx journey-maps explain RULE\` for each finding that you don't understand.
5. Run \`npx journey-maps check FILE --fix\` for the safe fixes, and \`npx journey-maps format FILE\`.
6. Run \`npx journey-maps diff\` to see what your change means for the customer.

Repeat from step 2 until the check is clean.

## How to begin

- \`npx journey-maps new --title "Buying a bike"\` writes a complete map with examples. Replace all of them.
- \`npx journey-maps import FILE\` reads a table, JSON or a Mermaid journey.
- \`npx journey-maps rules\` lists what the check looks for.

## What to keep true

- Never invent quotes, research or numbers. Write \`assumption\` where nobody has asked a customer.
- Never hide a finding with a comment unless a person gives you the reason.
- Don't remove statements that you don't need for the change.
`;
