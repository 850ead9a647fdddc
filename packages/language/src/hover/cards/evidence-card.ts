import type { Evidence } from '@journey-maps/core/model';
import { namesIn } from '@journey-maps/core/semantics';
import type { Block } from '../content.ts';
import { countWords } from '../count-words.ts';
import { valueWords } from '../describe-value.ts';
import { fact, facts } from '../facts.ts';
import { ageWords } from '../format-time-distance.ts';
import { titleOfRef, titlesOfRefs } from '../get-ref-title.ts';
import type { Setting } from '../setting.ts';

export function evidenceCard({ entity, linked, asking, today }: Setting<Evidence>): readonly Block[] {
  const { method, date, sample, source, personas, owner } = entity;
  const age = date && ageWords(date.value, today);
  const uses = namesIn(asking).filter((name) => name.role === 'reference' && name.target?.entity === entity);
  return [
    {
      kind: 'facts',
      facts: [
        ...fact('Method', valueWords('Method', method?.value)),
        ...fact('Date', date && (age === undefined ? date.value : `${date.value}, ${age}`)),
        ...fact('Sample', sample && `${sample.value}${sample.percent ? '%' : ''}`),
        ...fact('Source', source?.value),
        ...facts('Walkthrough as', titlesOfRefs(personas, linked)),
        ...fact('Owner', owner && titleOfRef(owner, linked)),
        ...fact(
          'Used',
          uses.length === 0 ? 'nowhere in this file' : `in ${countWords(uses.length, 'place')} in this file`,
        ),
      ],
    },
  ];
}
