import { dayAfter } from '../check/calendar.ts';
import { beside, block, type DraftLine, example, fillIn, proposed, quoted } from './draft-writer.ts';
import type { StageModel } from './map-kinds.ts';
import { nameFromTitle } from './name-from-title.ts';
import { ownStagePlans, type StagePlan, stagePlans } from './stage-plans.ts';

/** The names that a draft gives. */
export interface Names {
  readonly persona: string;
  readonly owner: string;
  /** Whether an import declares the owner. */
  readonly ownerIsKnown: boolean;
  readonly evidence: string;
  /** Of the journey or the empathy map. */
  readonly map: string;
  /** All that are given, and those that the imports declare. */
  readonly taken: Set<string>;
}

/** A pain point of the map of today that hurts too much to be forgotten. */
export interface BaselinePain {
  readonly title: string;
  /** What an opportunity is `for`; absent where it has no name, or none that leads there from another file. */
  readonly ref?: string;
}

/** How long a team has, in days, for the first thing that it wants to do. */
const firstStep = 30;

/**
 * The stages of a model, with one step each, and what shall be done first.
 *
 * @param phases the titles of somebody's own stages; where there are none, the model's are proposed
 */
export function stagesOf(
  kind: 'current' | 'future' | 'service-blueprint',
  model: StageModel,
  phases: readonly string[],
  names: Names,
  today: string,
): readonly DraftLine[] {
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
    // Somewhere the future differs from today.
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
    // The future has its gain where today has its pain.
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

/** An opportunity for each pain point of today; one that nothing can refer to is written down again. */
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
  return lines.length === 0 ? [] : ['', '// What hurts most today needs an answer.', ...lines];
}
