import {
  beside,
  block,
  type DraftLine,
  example,
  fillIn,
  proposed,
  quoted,
} from '../edits/text-edits/draft-writer.ts';
import { dayAfter } from '../semantics/queries/calendar.ts';
import { nameFromTitle } from '../text/name-from-title.ts';
import type { StageModel } from './map-kinds.ts';
import { ownStagePlans, type StagePlan, stagePlans } from './stage-plans.ts';

/** The names in a draft. */
export interface Names {
  readonly persona: string;
  readonly owner: string;
  /** True if an import declares the owner. */
  readonly ownerIsKnown: boolean;
  readonly evidence: string;
  /** The name of the journey or the empathy map. */
  readonly map: string;
  /** All names in use, including those of the imports. */
  readonly taken: Set<string>;
}

/** A serious pain point of the baseline. */
export interface BaselinePain {
  readonly title: string;
  /** The reference for the `for` of an opportunity; absent if other files cannot refer to the pain. */
  readonly ref?: string;
}

/** The days until the first action item is due. */
const firstStep = 30;

/**
 * Drafts the stages of a model with one step each, and a first action item.
 *
 * @param phases the titles of custom stages; if empty, those of the model are proposed
 */
export function stagesOf(
  kind: 'current' | 'future' | 'service-blueprint',
  model: StageModel,
  phases: readonly string[],
  names: Names,
  today: string,
): readonly DraftLine[] {
  // Longer than most functions: its inner functions share the names that the draft has taken.
  const pain = nameFromTitle('Biggest pain', 'pain', names.taken);
  const opportunity = nameFromTitle('First idea', 'opportunity', names.taken);
  const gain = nameFromTitle('Biggest gain', 'gain', names.taken);
  const plans = phases.length > 0 ? ownStagePlans(phases) : stagePlans(model);
  const stages = plans.map((plan) => {
    const name = nameFromTitle(plan.title, 'stage', names.taken);
    const title = phases.length > 0 ? quoted(plan.title) : proposed(plan.title);
    return block(`stage ${name} ${title}`, [
      `owner ${names.owner}`,
      '',
      block(`step ${example(plan.step)}`, stepOf(plan)),
    ]);
  });
  return [
    ...stages.flatMap((stage) => [stage, '']),
    beside(
      `action-item ${example(kind === 'future' ? 'Try it with five customers' : 'Ask five customers about it')}`,
      `for ${opportunity}`,
      `owner ${names.owner}`,
      `due ${dayAfter(today, firstStep)}`,
    ),
  ];

  function stepOf(plan: StagePlan): readonly DraftLine[] {
    return [
      ...(plan.part === 'moment-of-truth' ? ['moment-of-truth'] : []),
      `thought ${example(plan.thought)}`,
      feeling(plan),
      touchpoint(plan),
      ...(kind === 'service-blueprint' ? lanes(plan) : []),
      ...findings(plan),
    ];
  }

  function feeling({ emotion, hoped, part }: StagePlan): string {
    const { score, label } = kind === 'future' ? hoped : emotion;
    const because =
      part === 'pain' && kind !== 'future' ? ` because ${example('everybody says something else')}` : '';
    return `emotion ${score} ${example(label)}${because}`;
  }

  function touchpoint({ touchpoint: { title, channel, importance }, part }: StagePlan): DraftLine {
    // Something in the future must differ from today.
    const status = kind === 'future' && part === 'pain' ? ['status planned'] : [];
    return beside(
      `touchpoint ${example(title)}`,
      `channel ${channel}`,
      ...status,
      `importance ${importance}`,
    );
  }

  function findings({ part }: StagePlan): readonly DraftLine[] {
    if (part === 'pain') return kind === 'future' ? hopes() : troubles();
    if (part === 'moment-of-truth') {
      return [beside(`metric ${example('Customers who finish what they began')}`, `target ${fillIn('75%')}`)];
    }
    // A future map has its gain in place of today's pain.
    return part === 'gain' && kind !== 'future' ? [aGain(example('What they like about it'))] : [];
  }

  function troubles(): readonly DraftLine[] {
    return [
      beside(
        `pain ${pain} ${example('It takes longer than it should')}`,
        `owner ${names.owner}`,
        'severity medium',
        'assumption',
      ),
      anOpportunity(example('Show first what matters most'), pain),
    ];
  }

  function hopes(): readonly DraftLine[] {
    return [aGain(example('What is better than today')), anOpportunity(example('What makes it so'), gain)];
  }

  function aGain(title: string): DraftLine {
    return beside(`gain ${gain} ${title}`, 'assumption');
  }

  function anOpportunity(title: string, reason: string): DraftLine {
    return beside(
      `opportunity ${opportunity} ${title}`,
      `for ${reason}`,
      `owner ${names.owner}`,
      'value 4',
      'effort 2',
    );
  }
}

function lanes({ artifact, frontstage, backstage, support }: StagePlan): readonly DraftLine[] {
  return [
    `artifact ${example(artifact)}`,
    `frontstage ${example(frontstage)}`,
    beside(`backstage ${example(backstage)}`, 'kind process'),
    beside(`support ${example(support)}`, 'kind technology'),
  ];
}

/** Drafts an opportunity for each pain point of the baseline. A pain point that cannot be referred to is repeated. */
export function answersTo(pains: readonly BaselinePain[], names: Names): readonly DraftLine[] {
  const lines = pains.flatMap((pain) => {
    const reason = pain.ref ?? nameFromTitle(pain.title, 'pain', names.taken);
    const repeated =
      pain.ref === undefined
        ? [
            block(`pain ${reason} ${quoted(pain.title)}`, [
              `owner ${names.owner}`,
              'severity high',
              'assumption',
            ]),
          ]
        : [];
    return [
      ...repeated,
      block(`opportunity ${example(`An answer to “${pain.title}”`)}`, [
        `for ${reason}`,
        `owner ${names.owner}`,
        'value 4',
        'effort 3',
      ]),
    ];
  });
  return lines.length === 0
    ? []
    : ['', '// Opportunities for the most serious pain points of today.', ...lines];
}
