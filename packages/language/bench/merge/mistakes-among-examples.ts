import type { Finding, JourneyDocument } from '@journey-maps/core/model';
import { Workspace } from '@journey-maps/core/rules';
import { parse } from '../../src/index.ts';
import { exampleTexts } from '../broken-texts/example-texts.ts';

let workspace: Workspace | undefined;

/** Returns a function that finds the errors in versions of an example, in a workspace of all examples. */
export function mistakesAmongExamples(name: string): {
  readonly uri: string;
  listErrorsIn(document: JourneyDocument): readonly Finding[];
} {
  const maps = (workspace ??= examples());
  const uri = `file:///examples/${name}`;
  return {
    uri,
    listErrorsIn: (document) => {
      const before = maps.get(uri);
      maps.set(document);
      const findings = maps.check(uri, { today: '2026-11-21' });
      if (before !== undefined) maps.set(before);
      return findings.filter(({ level }) => level === 'error');
    },
  };
}

function examples(): Workspace {
  const made = new Workspace();
  for (const { name, text } of exampleTexts()) made.set(parse(text, `file:///examples/${name}`));
  return made;
}
