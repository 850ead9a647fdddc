import { type Channel, walk } from '@journey-maps/core/model';
import { type BuiltInChannel, declarationOf, findChannelKind, titleOf } from '@journey-maps/core/semantics';
import type { Block } from '../content.ts';
import { valueWords } from '../describe-value.ts';
import { fact } from '../facts.ts';
import { listWords } from '../list-words.ts';
import type { Setting } from '../setting.ts';

/** Shows a channel with the touchpoints of the current file that use it. */
export function channelCard({ entity, asking }: Setting<Channel | BuiltInChannel>): readonly Block[] {
  const kind = findChannelKind(entity);
  const titles = walk(asking.document).flatMap(({ statement }) => {
    if (statement.kind !== 'touchpoint' || statement.channel === undefined) return [];
    if (asking.target(statement.channel)?.entity !== entity) return [];
    const declaration = declarationOf(statement, asking);
    return [declaration === undefined ? '' : titleOf(declaration)];
  });
  return [
    {
      kind: 'facts',
      facts: [
        ...fact('Kind', valueWords('ChannelKind', kind)),
        ...fact(
          'Touchpoints',
          titles.length === 0 ? undefined : `${titles.length} in this file: ${listWords(titles)}`,
        ),
        ...fact('Declared', 'builtIn' in entity ? 'in every map, without a declaration' : undefined),
      ],
    },
  ];
}
