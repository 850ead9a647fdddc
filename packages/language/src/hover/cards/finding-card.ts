import type { Gain, Pain } from '@journey-maps/core/model';
import { findRemedies, getTitle } from '@journey-maps/core/semantics';
import type { Block, Fact } from '../content.ts';
import { describeValue } from '../describe-value.ts';
import { createFact, createFacts } from '../facts.ts';
import { getRefTitle, listRefTitles } from '../get-ref-title.ts';
import { findContext, listWhereabouts, type Setting } from '../setting.ts';

/** Shows a pain or gain: its severity, personas, evidence and planned remedies. */
export function createInsightCard(setting: Setting<Pain | Gain>): readonly Block[] {
  const { entity, linked } = setting;
  return [
    {
      kind: 'facts',
      facts: [
        ...listWhereabouts(setting),
        ...(entity.kind === 'pain' ? createPainFacts(entity, setting) : []),
        ...createFacts('Personas', listRefTitles(entity.personas, linked)),
        ...createFacts('Evidence', listRefTitles(entity.evidence, linked)),
        ...createFact('Evidence', entity.assumption && 'none yet: it is an assumption'),
        ...listAnswers(setting),
      ],
    },
  ];
}

function createPainFacts({ severity, owner, status }: Pain, { linked }: Setting): readonly Fact[] {
  return [
    ...createFact('Severity', describeValue('Severity', severity?.value)),
    ...createFact('Owner', owner && getRefTitle(owner, linked)),
    ...createFact('Status', describeValue('PainStatus', status?.value)),
  ];
}

function listAnswers(setting: Setting<Pain | Gain>): readonly Fact[] {
  const { entity, linked, workspace } = setting;
  const place = findContext(setting);
  if (place === undefined) return [];
  const answers = findRemedies({ document: linked.document, linked, workspace })(entity, place);
  const label = entity.kind === 'pain' ? 'Addressed by' : 'Taken up by';
  if (answers.length === 0) return entity.kind === 'pain' ? createFact(label, 'nothing yet') : [];
  return createFacts(
    label,
    answers.map((answer) =>
      answer.status ? `${getTitle(answer)} (${answer.status.value})` : getTitle(answer),
    ),
  );
}
