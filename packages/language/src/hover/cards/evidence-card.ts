import type { Evidence } from '@journey-maps/core/model';
import { listNames } from '@journey-maps/core/semantics';
import type { Block } from '../content.ts';
import { countWords } from '../count-words.ts';
import { describeValue } from '../describe-value.ts';
import { createFact, createFacts } from '../facts.ts';
import { formatAge } from '../format-time-distance.ts';
import { getRefTitle, listRefTitles } from '../get-ref-title.ts';
import type { Setting } from '../setting.ts';

export function createEvidenceCard({ entity, linked, asking, today }: Setting<Evidence>): readonly Block[] {
  const { method, date, sample, source, personas, owner } = entity;
  const age = date && formatAge(date.value, today);
  const uses = listNames(asking).filter(
    (name) => name.role === 'reference' && name.target?.entity === entity,
  );
  return [
    {
      kind: 'facts',
      facts: [
        ...createFact('Method', describeValue('Method', method?.value)),
        ...createFact('Date', date && (age === undefined ? date.value : `${date.value}, ${age}`)),
        ...createFact('Sample', sample && `${sample.value}${sample.percent ? '%' : ''}`),
        ...createFact('Source', source?.value),
        ...createFacts('Walkthrough as', listRefTitles(personas, linked)),
        ...createFact('Owner', owner && getRefTitle(owner, linked)),
        ...createFact(
          'Used',
          uses.length === 0 ? 'nowhere in this file' : `in ${countWords(uses.length, 'place')} in this file`,
        ),
      ],
    },
  ];
}
