import { renameEdits } from '@journey-maps/core/edits';
import { Workspace } from '@journey-maps/core/rules';
import { listNames } from '@journey-maps/core/semantics';
import { expect, test } from 'vitest';
import { exampleTexts } from '../bench/broken-texts/example-texts.ts';
import { isKeyword } from '../src/index.ts';
import { createUri } from './check-texts.ts';
import { getPlace, makeEdits, rememberingParse } from './renaming.ts';

const fresh = 'a-name-that-nothing-has';
const options = { today: '2026-11-21', settings: {} };

test('every name in the examples can be changed and changed back', () => {
  const examples = exampleTexts().map(({ name, text }) => ({ uri: createUri(name), text }));
  const read = rememberingParse();
  const workspace = new Workspace();
  for (const { uri, text } of examples) workspace.set(read(text, uri));

  /** Returns the targets of all names and the rules with findings, for each file. */
  const meanings = () =>
    examples.map(({ uri }) => {
      const linked = workspace.linked(uri);
      const targets = linked ? listNames(linked).map(({ target }) => getPlace(workspace, target)) : [];
      return [
        targets.join(),
        workspace
          .check(uri, options)
          .map(({ rule }) => rule)
          .join(),
      ];
    });
  const before = meanings();

  let renamed = 0;
  for (const { uri } of examples) {
    const names = () => {
      const linked = workspace.linked(uri);
      return linked ? listNames(linked) : [];
    };
    for (const [i, { name, role }] of names().entries()) {
      if (role !== 'declaration') continue;
      const changeTo = (newName: string) => {
        const result = renameEdits(workspace, uri, names()[i]?.span.start ?? 0, newName, {
          parse: read,
          isKeyword,
        });
        if ('refusal' in result) throw new Error(`${name} in ${uri}: ${result.refusal}`);
        makeEdits(workspace, result.edits, read);
      };
      changeTo(fresh);
      expect(names()[i]?.name).toBe(fresh);
      expect(meanings(), `${name} in ${uri}`).toEqual(before);
      changeTo(name);
      for (const example of examples) expect(workspace.get(example.uri)?.text).toBe(example.text);
      renamed++;
    }
  }
  expect(renamed).toBeGreaterThan(200);
});
