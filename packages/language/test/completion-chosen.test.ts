/** Tests that accepting any proposal for a statement never introduces a problem. */

import { applyEdits } from '@journey-maps/core/edits';
import { Workspace } from '@journey-maps/core/rules';
import { expect, it } from 'vitest';
import { runs } from '../../../scripts/test/runs.ts';
import { complete } from '../src/completion/complete.ts';
import { expandSnippet } from '../src/completion/expand-snippet.ts';
import type { Proposal } from '../src/completion/proposal.ts';
import { parse } from '../src/parse.ts';
import { listPositions, type MapToComplete, mapsToComplete } from './completion-positions.ts';

const maps = mapsToComplete();
const workspace = new Workspace();
for (const { uri, text } of maps) workspace.set(parse(text, uri));
const files = { uris: () => workspace.uris(), get: (uri: string) => workspace.get(uri) };

/** Returns whether a proposal inserts one or several statements. */
const isStatement = ({ kind }: Proposal) => ['structure', 'property', 'draft'].includes(kind);

it('a statement that is chosen has no problem, and makes none', () => {
  let chosenOnes = 0;
  const seen = new Set<string>();
  for (const map of maps) {
    for (const { offset, wordStart, isCut, uri } of listPositions(map, seen)) {
      // After a typed word, the rest of its statement already exists.
      if (isCut || wordStart !== offset) continue;
      const linked = workspace.linked(uri);
      const { proposals } = linked ? complete(linked, files, offset, '2026-11-22') : { proposals: [] };
      // Each position tries a tenth of the proposals, so that each proposal is tried at many positions.
      const some = proposals.filter(isStatement).filter((_, i) => (i + offset) % 10 === 0);
      for (const proposal of some) {
        if (proposal.label === 'because') continue;
        chosenOnes++;
        const written = chosen(map, proposal);
        const { problems, repeated } = parse(written, uri);
        expect({ label: proposal.label, problems, repeated, in: around(written, offset) }).toEqual({
          label: proposal.label,
          problems: [],
          repeated: [],
          in: around(written, offset),
        });
      }
    }
  }
  expect(chosenOnes).toBeGreaterThan(runs(500) / 2);
}, 600_000);

it('a whole journey and a stage model stand as they are filled in', () => {
  const uri = 'file:///maps/new.journey';
  const offered = (marked: string) => {
    workspace.set(parse(marked.replace('§', ''), uri));
    const linked = workspace.linked(uri);
    const proposals = linked ? complete(linked, files, marked.indexOf('§'), '2026-11-22').proposals : [];
    workspace.delete(uri);
    return (label: string) => {
      const proposal = proposals.find((otherProposal) => otherProposal.label === label);
      return proposal && chosen({ name: '', uri, text: marked.replace('§', '') }, proposal);
    };
  };
  const journey = offered('§')('journey with a stage and a step');
  expect(parse(journey ?? '', uri).problems).toEqual([]);
  expect(journey?.split('\n').slice(0, 7)).toEqual([
    'journey name "What the customer does" {',
    '  persona filled-in',
    '  owner filled-in',
    '  purpose "What this map is for"',
    '',
    '  stage "Title" {',
    '    owner filled-in',
  ]);
  const stages = offered('language sv-FI\njourney j "J" {\n  §\n}\n')('stage model: five stages');
  expect(
    parse(stages ?? '', uri).journeys[0]?.stages.map(({ name, title }) => [name?.value, title?.value]),
  ).toEqual([
    [undefined, 'Kännedom'],
    [undefined, 'Övervägande'],
    [undefined, 'Köp'],
    [undefined, 'Lojalitet'],
    [undefined, 'Rekommendation'],
  ]);
  expect(offered('journey j "J" {\n  stage "S"\n  §\n}\n')('stage model: five stages')).toBeUndefined();
  const touchpoint = offered('journey j "J" {\n  stage "S" {\n    touchpoint §\n  }\n}\n')(
    'Call to customer service',
  );
  expect(touchpoint?.split('\n')[2]).toBe(
    '    touchpoint "Call to customer service" { channel phone; importance 3 }',
  );
});

/** Returns the map with a proposal accepted, with default texts for all stops and a text in the empty ones. */
function chosen({ text: whole }: MapToComplete, proposal: Proposal): string {
  const { span, snippet, edits = [], snippetEdits = [] } = proposal;
  const indent = /[ \t]*$/.exec(whole.slice(0, span.start))?.[0] ?? '';
  const newText = expanded(snippet).replaceAll('\t', '  ').replaceAll('\n', `\n${indent}`);
  return applyEdits(whole, [{ span, newText }, ...edits, ...snippetEdits]) ?? 'Edits overlap.';
}

function expanded(snippet: string): string {
  const { text, stops } = expandSnippet(snippet);
  let written = '';
  let at = 0;
  for (const { number, start, end } of stops) {
    written += text.slice(at, start);
    const isEmpty = number > 0 && start === end && !written.endsWith('\t');
    written += isEmpty ? 'filled-in' : text.slice(start, end);
    at = end;
  }
  return written + text.slice(at);
}

function around(written: string, offset: number): string {
  return written.slice(Math.max(0, offset - 40), offset + 80);
}
