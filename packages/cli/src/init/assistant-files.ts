import { writeAssistantInstructions } from '@journey-maps/language/guide';
import type { NewFile } from './new-file.ts';

/** Returns the files that teach assistants how to work on the maps of a repository. */
export function listAssistantFiles(): readonly NewFile[] {
  return [{ path: 'AGENTS.md', text: writeAssistantInstructions() }];
}
