import type { Journey } from '../../model/statements.ts';
import { quote } from '../../text/quote.ts';
import { createDraft } from '../text-edits/draft-writer.ts';
import { getWholeLines } from '../text-edits/get-whole-lines.ts';
import { detectLineBreak } from '../text-edits/layout.ts';
import { getRelativePath } from '../text-edits/relative-path.ts';
import { draftFutureMap } from './future-map.ts';
import type { Change, Refactoring, RefactoringContext, RefactoringSource } from './refactoring.ts';
import { listVisibleEntities } from './visible-entities.ts';

/**
 * Derives a future map from a current one, in a file beside it or below it. It has the same people, stages,
 * steps and touchpoints, and the opportunities that address current pains, but no feelings, thoughts and
 * measurements.
 */
export const deriveFutureMap: RefactoringSource = (context, { statement, parent, stray }) => {
  if (stray || parent !== undefined || statement.kind !== 'journey') return [];
  const { linked, mayCreateFiles, workspace } = context;
  const { document } = linked;
  const journey = statement;
  if (journey.name === undefined || journey.state?.value === 'future') return [];
  if (journey.journeyKind?.value === 'day-in-the-life' || journey.stages.length === 0) return [];
  const name = findFreeName(context, `${journey.name.value}-future`);
  const refused =
    document.problems.length > 0 || linked.unresolved.length > 0 || linked.duplicates.length > 0
      ? 'This file has a text that cannot be read, or a name without a target: fix that first.'
      : undefined;
  const offer = (title: string, change: () => Change): Refactoring => ({
    kind: 'rewrite',
    title,
    change,
    ...(refused === undefined ? {} : { refused }),
  });
  const uri = `${document.uri.slice(0, document.uri.lastIndexOf('/'))}/${name}.journey`;
  const canCreate = mayCreateFiles && !document.uri.startsWith('untitled:') && !workspace.get(uri);
  return [
    ...(canCreate
      ? [
          offer(`Derive a future map in a new file, \`${name}.journey\``, () => ({
            edits: [],
            newFile: { uri, text: buildFutureFile(context, journey, name, uri) },
          })),
        ]
      : []),
    ...(getWholeLines(document, journey.span) === undefined
      ? []
      : [offer(`Derive a future map in this file, \`${name}\``, () => insertBelow(context, journey, name))]),
  ];
};

/** Writes the map as a separate file, which imports the current map and the files that both maps need. */
function buildFutureFile(
  { linked }: RefactoringContext,
  journey: Journey,
  name: string,
  uri: string,
): string {
  const { document } = linked;
  const { map, uses } = draftFutureMap(journey, name, linked);
  const imports = [
    document.uri,
    ...linked.imports.flatMap(({ document: journeyDocument }) => journeyDocument?.uri ?? []),
  ]
    .filter((otherUri, i, all) => uses.has(otherUri) && all.indexOf(otherUri) === i)
    .flatMap((otherUri) => getRelativePath(uri, otherUri) ?? [])
    .map((path) => `import ${quote(path)}`);
  const language = document.language === undefined ? [] : [`language ${document.language.value}`, ''];
  const { text } = createDraft([...language, ...imports, '', map]);
  return text.replaceAll('\n', detectLineBreak(document.text, 0));
}

function insertBelow({ linked }: RefactoringContext, journey: Journey, name: string): Change {
  const { document } = linked;
  const { end } = getWholeLines(document, journey.span) ?? journey.span;
  const { text } = createDraft(['', '', draftFutureMap(journey, name, linked).map]);
  const written = text.replaceAll('\n', detectLineBreak(document.text, 0)).trimEnd();
  return { edits: [{ span: { start: end, end }, newText: written }] };
}

function findFreeName({ linked, workspace }: RefactoringContext, otherName: string): string {
  const [journey] = linked.document.journeys;
  const isTaken = (name: string) =>
    workspace.declaring('journey', name).length > 0 ||
    (journey !== undefined &&
      listVisibleEntities(linked, { ...journey, name: { value: name, span: journey.span } }).length > 0);
  let name = otherName;
  for (let i = 2; isTaken(name); i++) name = `${otherName}-${i}`;
  return name;
}
