/** Tests that completion offers exactly what the parser accepts, inside each stop of each snippet. */

import { applyEdits } from '@journey-maps/core/edits';
import { afterEach, describe, expect, it } from 'vitest';

import { runs, some } from '../../../scripts/test/runs.ts';
import { complete } from '../src/completion/complete.ts';
import { type ExpandedStop, expandSnippet } from '../src/completion/expand-snippet.ts';
import type { Proposal } from '../src/completion/proposal.ts';
import { parse } from '../src/parse.ts';
import { accepted, around, maps, offered, workspace } from './completion-accepted.ts';
import {
  findWordAround,
  listPositions,
  type MapToComplete,
  type TriedPosition,
} from './completion-positions.ts';

const today = '2026-11-22';
const files = { uris: () => workspace.uris(), get: (uri: string) => workspace.get(uri) };

/** A stop of a snippet that was inserted in a map. */
interface StopInMap {
  readonly map: MapToComplete;
  readonly label: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly stop: ExpandedStop;
}

afterEach(() => {
  for (const map of maps) workspace.set(parse(map.text, map.uri));
  workspace.delete(uri);
});

/** Removes a qualified name (`till.queue`) if the list contains the same name unqualified. */
function needed<T extends { readonly names: readonly string[] }>(words: T): T {
  const names = words.names.filter((name) => {
    const bare = name.slice(name.indexOf('.') + 1);
    return bare === name || !words.names.includes(bare);
  });
  return { ...words, names };
}

describe.each([true, false])('where the editor derives names (%s)', (derivesNames) => {
  const stops = stopsOfAll(derivesNames);

  it('the first stop of a statement with a title is its title', () => {
    for (const [marked, keywords] of Object.entries(titled)) {
      const proposals = listProposalsAt(marked.replace('§', ''), uri, marked.indexOf('§'), derivesNames);
      for (const keyword of keywords) {
        const { text, stops: own } = expandSnippet(
          proposals.find(({ label }) => label === keyword)?.snippet ?? '',
        );
        const first = own.find(({ number }) => number === 1);
        // Snippets write a name only for statements that require one.
        const name = marked === '§' ? '\\S+ ' : '';
        expect(text.slice(0, first?.start)).toMatch(new RegExp(`^${keyword} ${name}"$`));
        expect(text[first?.end ?? 0]).toBe('"');
      }
    }
  });

  it('nothing but paths is offered within quotes', () => {
    let tried = 0;
    for (const stop of some(stops.filter(isInQuotes), 60)) {
      tried++;
      const kinds = [stop.start, stop.end].flatMap((offset) =>
        listProposalsAt(stop.text, stop.map.uri, offset).map(({ kind }) => kind),
      );
      expect({ ...place(stop), kinds: kinds.filter((kind) => kind !== 'file') }).toEqual({
        ...place(stop),
        kinds: [],
      });
    }
    expect(tried).toBeGreaterThan(50);
  });

  it('elsewhere exactly those words are offered that the parser accepts, typed over or not', () => {
    let tried = 0;
    // Each stop is parsed many times: all of them would take minutes.
    const outside = stops.filter((stop) => !isInQuotes(stop));
    const step = Math.ceil(outside.length / runs(150));
    for (const stop of outside.filter((_, i) => i % step === 0)) {
      for (const position of [standing(stop), typedOver(stop)]) {
        tried++;
        expect({ at: around(position), ...needed(offered(position)) }).toEqual({
          at: around(position),
          ...needed(accepted(position)),
        });
      }
    }
    expect(tried).toBeGreaterThan(20);
  }, 120_000);

  it('each word that may be chosen is one that is offered there', () => {
    let tried = 0;
    const chosen = stops.filter((stop) => stop.stop.choices !== undefined && !isInQuotes(stop));
    for (const stop of some(chosen, 40)) {
      tried++;
      const position = typedOver(stop);
      const labels = listProposalsAt(position.text, position.uri, position.offset).map(({ label }) => label);
      expect({ ...place(stop), not: stop.stop.choices?.filter((word) => !labels.includes(word)) }).toEqual({
        ...place(stop),
        not: [],
      });
    }
    expect(tried).toBeGreaterThan(30);
  });
});

const uri = 'file:///maps/titles.journey';

/** The statements with a title, by a context that accepts them. */
const titled: Readonly<Record<string, readonly string[]>> = {
  '§': ['persona', 'owner', 'channel', 'evidence', 'touchpoint', 'metric', 'empathy-map', 'journey'],
  'journey j {\n  §\n}': ['stage', 'pain', 'gain', 'opportunity', 'action-item', 'metric', 'resource'],
  'journey j {\n  stage "S" {\n    §\n  }\n}': [
    'step',
    'touchpoint',
    'frontstage',
    'backstage',
    'support',
    'artifact',
  ],
};

/** Returns the stops of some of the proposed statements and drafts, at some of the positions. */
function stopsOfAll(derivesNames: boolean): readonly StopInMap[] {
  const stops: StopInMap[] = [];
  const seen = new Set<string>();
  const positions = new Set<string>();
  for (const map of maps) {
    for (const position of listPositions(map, positions)) {
      if (position.isCut || position.wordStart !== position.offset) continue;
      workspace.set(parse(map.text, map.uri));
      if (position.offset % Math.ceil(3 / runs(3)) !== 0) continue;
      const linked = workspace.linked(map.uri);
      if (!linked) continue;
      const { proposals } = complete(linked, files, position.offset, today, { derivesNames });
      for (const proposal of proposals) {
        if (!['structure', 'property', 'draft'].includes(proposal.kind)) continue;
        // A few of each kind are enough.
        const key = `${map.name} ${proposal.label} ${proposal.snippet.length % runs(3)}`;
        if (seen.has(key)) continue;
        seen.add(key);
        stops.push(...listStops(map, proposal));
      }
    }
  }
  return stops;
}

function listStops(map: MapToComplete, proposal: Proposal): readonly StopInMap[] {
  const { label, span, snippet, edits = [], snippetEdits = [] } = proposal;
  const { text: written, stops } = expandSnippet(snippet);
  const elsewhere = [...edits, ...snippetEdits];
  const text = applyEdits(map.text, [{ span, newText: written }, ...elsewhere]) ?? 'Edits overlap.';
  const before = elsewhere.filter((edit) => edit.span.start <= span.start);
  const moved = before.reduce(
    (sum, edit) => sum + edit.newText.length - (edit.span.end - edit.span.start),
    0,
  );
  const at = span.start + moved;
  return stops.map((stop) => ({ map, label, text, start: at + stop.start, end: at + stop.end, stop }));
}

function isInQuotes({ text, start, end }: StopInMap): boolean {
  return text[start - 1] === '"' && text[end] === '"';
}

/** Puts the cursor after the default text of the stop. */
function standing({ map, label, text, end }: StopInMap): TriedPosition {
  return { name: label, uri: map.uri, text, offset: end, ...findWordAround(text, end), isCut: false };
}

/** Puts the cursor at the stop and deletes its default text. */
function typedOver({ map, label, text: whole, start, end }: StopInMap): TriedPosition {
  const text = whole.slice(0, start) + whole.slice(end);
  return { name: label, uri: map.uri, text, offset: start, ...findWordAround(text, start), isCut: false };
}

function listProposalsAt(
  text: string,
  at: string,
  offset: number,
  derivesNames = false,
): readonly Proposal[] {
  workspace.set(parse(text, at));
  const linked = workspace.linked(at);
  return linked ? complete(linked, files, offset, today, { derivesNames }).proposals : [];
}

function place({ label, text, start }: StopInMap): { readonly label: string; readonly at: string } {
  return { label, at: `${text.slice(Math.max(0, start - 60), start)}§${text.slice(start, start + 30)}` };
}
