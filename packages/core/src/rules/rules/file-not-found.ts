import type { PictureFile } from '../../model/statements.ts';
import { walk } from '../../model/walk.ts';
import { listNamedFiles } from '../../semantics/named-files/list-named-files.ts';
import type { NamedFileKind } from '../../semantics/named-files/named-file.ts';
import { type PicturePathProblem, resolvePicturePath } from '../../semantics/pictures/picture-path.ts';
import type { PictureState } from '../../semantics/pictures/picture-state.ts';
import { listPictures } from '../../semantics/queries/list-pictures.ts';
import { isFailure } from '../../text/result.ts';
import { defineRule, type RuleContext } from '../engine/rule.ts';

export const fileNotFound = defineRule({
  id: 'file-not-found',
  category: 'correctness',
  summary: 'A picture, a data file or a transcript that is not in the workspace, or that a map cannot show.',
  why: 'Readers see only text in place of a picture, a metric lacks its figures, and no tool can check a quote. The author may have the file on their own machine, and not notice the gap.',
  levels: { draft: 'off', recommended: 'warning', strict: 'warning' },
  options: {},
  *check(context) {
    for (const { statement, stray } of walk(context.document)) {
      if (stray) continue;
      for (const picture of listPictures(statement)) {
        const problem = findProblem(picture, context);
        if (problem !== undefined)
          yield {
            span: picture.path.span,
            message: messages[problem](picture.path.value),
            ...(problem === 'ignored' && { atMost: 'info' }),
          };
      }
      for (const { kind, path, uri } of listNamedFiles(statement)) {
        const state = uri === undefined ? 'unusable' : context.workspace.namedFile(kind, uri)?.state;
        // The rules about the content report files that cannot be read.
        if (state === undefined || state === 'found' || state === 'too-large' || state === 'other-format')
          continue;
        yield {
          span: path.span,
          message: describeNamedFile(kind, state, path.value),
          ...(state === 'ignored' && { atMost: 'info' }),
        };
      }
    }
  },
  examples: {
    bad: [
      {
        text: `
          persona anna "Anna" {
            goal "A bike for every day"
            picture ⟦"https://example.com/anna.png"⟧ "Anna on a racing bike"
          }
        `,
      },
      {
        text: `
          journey buying "Buying a bike" {
            stage "Pays" {
              step "Waits" {
                picture ⟦"photos/queue.pdf"⟧ "A queue as far as the door"
              }
            }
          }
        `,
      },
    ],
    good: [
      {
        text: `
          persona anna "Anna" {
            goal "A bike for every day"
            picture "photos/anna.png" "Anna on a racing bike"
          }
        `,
      },
    ],
  },
});

/** Describes a data file or a transcript that cannot be found. */
function describeNamedFile(
  kind: NamedFileKind,
  state: 'unusable' | 'missing' | 'ignored' | 'outside',
  path: string,
): string {
  const example = kind === 'data' ? 'data/checkout.csv' : 'private/p03.md';
  const sorts = kind === 'data' ? 'a CSV file' : 'a text, Markdown or WebVTT file';
  const effect = kind === 'data' ? 'The metric lacks its figures' : 'Nobody can check the quotes';
  switch (state) {
    case 'unusable':
      return `\`${path}\` is not the path of ${sorts} of this workspace. Write a path relative to this file's folder, such as \`${example}\`.`;
    case 'missing':
      return `There is no file at \`${path}\`. ${effect}: correct the path, which is relative to this file's folder.`;
    case 'ignored':
      return `There is no file at \`${path}\` on this machine, and git ignores it. ${effect} here: put the file there to use it.`;
    case 'outside':
      return messages.outside(path);
  }
}

type Problem = PicturePathProblem | Exclude<PictureState, 'found'>;

function findProblem({ path, uri }: PictureFile, { document, workspace }: RuleContext): Problem | undefined {
  if (uri === undefined) {
    const resolved = resolvePicturePath(path.value, document.uri);
    return isFailure(resolved) ? resolved.problem : undefined;
  }
  const state = workspace.pictureState(uri);
  return state === 'found' ? undefined : state;
}

const messages: Readonly<Record<Problem, (path: string) => string>> = {
  address: () =>
    'Maps never load pictures from the web, where a picture may change. Save the picture beside the map, and write the path of that file.',
  absolute: (path) =>
    `\`${path}\` is a path on your machine, which other readers do not have. Write a path relative to this file's folder, such as \`photos/till.jpg\`.`,
  unusable: (path) =>
    `\`${path}\` is not a valid file path. Write a path relative to this file's folder, with slashes between its parts, such as \`photos/till.jpg\`.`,
  format: (path) =>
    `\`${path}\` is not in a format that every browser shows. Convert it to PNG, JPEG, WebP, GIF or SVG, or correct the path.`,
  outside: (path) =>
    `\`${path}\` is outside this workspace, so other readers of the map do not have it. Copy the file into the workspace.`,
  ignored: (path) =>
    `There is no file at \`${path}\` on this machine, and git ignores it, so others may not have it either. Put the file there to see it.`,
  missing: (path) =>
    `There is no file at \`${path}\`. Readers see only its text: correct the path, which is relative to this file's folder.`,
  'too-large': (path) =>
    `\`${path}\` is larger than 2 MB, so maps do not show it. Save a smaller copy of it.`,
  'other-format': (path) =>
    `\`${path}\` is not in the format of its file extension, so maps do not show it. Save it as PNG, JPEG, WebP, GIF or SVG.`,
};
