import { type Channel, walk } from '@journey-maps/core/model';
import { type BuiltInChannel, findChannelKind, getDeclaration, getTitle } from '@journey-maps/core/semantics';
import type { Block } from '../content.ts';
import { describeValue } from '../describe-value.ts';
import { createFact } from '../facts.ts';
import { listWords } from '../list-words.ts';
import type { Setting } from '../setting.ts';

/** Shows a channel with the touchpoints of the current file that use it. */
export function createChannelCard({ entity, asking }: Setting<Channel | BuiltInChannel>): readonly Block[] {
  const kind = findChannelKind(entity);
  const titles = walk(asking.document).flatMap(({ statement }) => {
    if (statement.kind !== 'touchpoint' || statement.channel === undefined) return [];
    if (asking.target(statement.channel)?.entity !== entity) return [];
    const declaration = getDeclaration(statement, asking);
    return [declaration === undefined ? '' : getTitle(declaration)];
  });
  return [
    {
      kind: 'facts',
      facts: [
        ...createFact('Kind', describeValue('ChannelKind', kind)),
        ...createFact(
          'Touchpoints',
          titles.length === 0 ? undefined : `${titles.length} in this file: ${listWords(titles)}`,
        ),
        ...createFact('Declared', 'builtIn' in entity ? 'in every map, without a declaration' : undefined),
      ],
    },
  ];
}
