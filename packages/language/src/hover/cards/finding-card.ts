import type { Gain, Pain } from '@journey-maps/core/model';
import { findRemedies, titleOf } from '@journey-maps/core/semantics';
import type { Block, Fact } from '../content.ts';
import { valueWords } from '../describe-value.ts';
import { fact, facts } from '../facts.ts';
import { titleOfRef, titlesOfRefs } from '../get-ref-title.ts';
import { placeOf, type Setting, whereabouts } from '../setting.ts';

/** Shows a pain or gain: its severity, personas, evidence and planned remedies. */
export function findingCard(setting: Setting<Pain | Gain>): readonly Block[] {
  const { entity, linked } = setting;
  return [
    {
      kind: 'facts',
      facts: [
        ...whereabouts(setting),
        ...(entity.kind === 'pain' ? painFacts(entity, setting) : []),
        ...facts('Personas', titlesOfRefs(entity.personas, linked)),
        ...facts('Evidence', titlesOfRefs(entity.evidence, linked)),
        ...fact('Evidence', entity.assumption && 'none yet: it is an assumption'),
        ...answers(setting),
      ],
    },
  ];
}

function painFacts({ severity, owner, status }: Pain, { linked }: Setting): readonly Fact[] {
  return [
    ...fact('Severity', valueWords('Severity', severity?.value)),
    ...fact('Owner', owner && titleOfRef(owner, linked)),
    ...fact('Status', valueWords('PainStatus', status?.value)),
  ];
}

function answers(setting: Setting<Pain | Gain>): readonly Fact[] {
  const { entity, linked, workspace } = setting;
  const place = placeOf(setting);
  if (place === undefined) return [];
  const found = findRemedies({ document: linked.document, linked, workspace })(entity, place);
  const label = entity.kind === 'pain' ? 'Addressed by' : 'Taken up by';
  if (found.length === 0) return entity.kind === 'pain' ? fact(label, 'nothing yet') : [];
  return facts(
    label,
    found.map((answer) => (answer.status ? `${titleOf(answer)} (${answer.status.value})` : titleOf(answer))),
  );
}
