import { getFileName, getTitle, type LinkedImport } from '@journey-maps/core/semantics';
import type { Block, Fact } from './content.ts';
import { countWords } from './count-words.ts';
import { listWords } from './list-words.ts';

/** Shows the declarations of an imported file, or the reason why it cannot be imported. */
export function importCard({ import: statement, document, state }: LinkedImport): readonly Block[] {
  if (document === undefined) return state === 'found' ? [] : [{ kind: 'prose', text: whyNot[state] }];
  const { personas, owners, channels, evidence, touchpoints, metrics, empathyMaps, journeys } = document;
  const declared = (
    entities: readonly Parameters<typeof getTitle>[0][],
    noun: string,
    many?: string,
  ): Fact[] =>
    entities.length === 0
      ? []
      : [{ label: countWords(entities.length, noun, many), text: listWords(entities.map(getTitle)) }];
  const facts = [
    ...declared(journeys, 'journey'),
    ...declared(personas, 'persona'),
    ...declared(owners, 'owner'),
    ...declared(channels, 'channel'),
    ...declared(evidence, 'piece of evidence', 'pieces of evidence'),
    ...declared(touchpoints, 'touchpoint'),
    ...declared(metrics, 'metric'),
    ...declared(empathyMaps, 'empathy map'),
  ];
  return [
    { kind: 'heading', title: getFileName(statement.uri ?? statement.path.value), what: 'imported file' },
    facts.length === 0 ? { kind: 'prose', text: 'It declares nothing.' } : { kind: 'facts', facts },
  ];
}

const whyNot: Readonly<Record<Exclude<LinkedImport['state'], 'found'>, string>> = {
  unusable: 'Write a path relative to this file, with `/` between its parts, such as `"./people.journey"`.',
  'other-file': 'Only files that end in `.journey` can be imported.',
  itself: 'A file cannot import itself.',
  repeated: 'An earlier line imports this file already.',
  missing: 'There is no such file.',
};
