import { type Uri, window, workspace } from 'vscode';
import type { LanguageServer } from '../language-server.ts';

/**
 * Opens the interview and survey guide of a map as a new Markdown file, which the user can change, save and share.
 *
 * @param file a map, or the active one if undefined
 */
export async function openQuestions(
  server: Pick<LanguageServer, 'questions'>,
  file: Uri | undefined,
): Promise<void> {
  const active = window.activeTextEditor?.document;
  const uri = file ?? (active?.languageId === 'journey' ? active.uri : undefined);
  const content = uri && (await server.questions(uri.toString()));
  if (content === undefined) {
    await window.showInformationMessage(
      'Open a map (a .journey file) to write the questions of an interview.',
    );
    return;
  }
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
}
