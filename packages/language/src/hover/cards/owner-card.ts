import { type BodyStatement, type Owner, walk } from '@journey-maps/core/model';
import { getTitle } from '@journey-maps/core/semantics';
import type { Block, Fact } from '../content.ts';
import { countWords } from '../count-words.ts';
import { createFact } from '../facts.ts';
import { getRefTitle } from '../get-ref-title.ts';
import { listWords } from '../list-words.ts';
import type { Setting } from '../setting.ts';

/** The kinds of statements with an owner, in display order. */
const kinds: ReadonlyMap<BodyStatement['kind'], readonly [one: string, many: string]> = new Map([
  ['journey', ['journey', 'journeys']],
  ['stage', ['stage', 'stages']],
  ['step', ['step', 'steps']],
  ['touchpoint', ['touchpoint', 'touchpoints']],
  ['pain', ['pain point', 'pain points']],
  ['opportunity', ['opportunity', 'opportunities']],
  ['action-item', ['action item', 'action items']],
  ['lane', ['entry of a lane', 'entries of lanes']],
  ['resource', ['resource', 'resources']],
  ['evidence', ['piece of evidence', 'pieces of evidence']],
  ['handover', ['handover', 'handovers']],
]);

/** Shows an owner with their statements in the current file. */
export function createOwnerCard(setting: Setting<Owner>): readonly Block[] {
  const { entity, linked, asking, workspace } = setting;
  const owned = listOwned(setting);
  const name = entity.name?.value;
  const { uri } = linked.document;
  const others = name === undefined ? [] : workspace.mentioning(uri, name);
  const elsewhere = others.filter((file) => file !== asking.document.uri).length;
  return [
    {
      kind: 'facts',
      facts: [
        ...createFact('Contact', entity.contact?.value),
        ...(owned.length === 0 ? createFact('Owns', 'nothing in this file') : owned),
        ...createFact(
          'Elsewhere',
          elsewhere === 0 ? undefined : `named in ${countWords(elsewhere, 'other file')}`,
        ),
      ],
    },
  ];
}

function listOwned({ entity, asking }: Setting<Owner>): readonly Fact[] {
  const titles = new Map<BodyStatement['kind'], string[]>();
  for (const { statement, stray } of walk(asking.document)) {
    if (stray || !('owner' in statement) || statement.owner === undefined) continue;
    if (asking.target(statement.owner)?.entity !== entity) continue;
    const met = 'meets' in statement && statement.meets ? getRefTitle(statement.meets, asking) : '';
    const title =
      statement.kind === 'handover' ? (statement.condition?.value ?? '') : getTitle(statement) || met;
    const ofKind = titles.get(statement.kind);
    if (ofKind === undefined) titles.set(statement.kind, [title]);
    else ofKind.push(title);
  }
  return [...kinds].flatMap(([kind, [title, many]]) => {
    const owned = titles.get(kind);
    if (owned === undefined) return [];
    const listed = listWords(
      owned.filter((title) => title !== ''),
      3,
    );
    const verb = kind === 'handover' ? 'Takes over at' : 'Owns';
    return createFact(
      `${verb} ${countWords(owned.length, title, many)}`,
      listed === '' ? 'without a title' : listed,
    );
  });
}
