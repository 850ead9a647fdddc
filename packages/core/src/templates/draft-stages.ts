import {
  type DraftLine,
  draftBlock,
  draftInlineBody,
  fillIn,
  quoteExample,
  quoteProposal,
  quoteText,
} from '../edits/text-edits/draft-writer.ts';
import { addDays } from '../semantics/queries/calendar.ts';
import { deriveName } from '../text/name-from-title.ts';
import type { StageModel } from './map-kinds.ts';
import { createOwnStagePlans, getStagePlans, type StagePlan } from './stage-plans.ts';

/** The names in a draft. */
export interface Names {
  readonly persona: string;
  readonly owner: string;
  /** True if an import declares the owner. */
  readonly ownerIsKnown: boolean;
  readonly evidence: string;
  /** The name of the journey or the empathy map. */
  readonly map: string;
  /** All names in use, including names from imports. */
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
 * @param phases the titles of custom stages; if empty, the stages of the model are proposed
 */
export function draftStages(
  kind: 'current' | 'future' | 'service-blueprint',
  model: StageModel,
  phases: readonly string[],
  names: Names,
  today: string,
): readonly DraftLine[] {
  // Longer than most functions: its inner functions share the names that the draft has taken.
  const pain = deriveName('Biggest pain', 'pain', names.taken);
  const opportunity = deriveName('First idea', 'opportunity', names.taken);
  const gain = deriveName('Biggest gain', 'gain', names.taken);
  const plans = phases.length > 0 ? createOwnStagePlans(phases) : getStagePlans(model);
  const stages = plans.map((plan) => {
    const name = deriveName(plan.title, 'stage', names.taken);
    const title = phases.length > 0 ? quoteText(plan.title) : quoteProposal(plan.title);
    return draftBlock(`stage ${name} ${title}`, [
      `owner ${names.owner}`,
      '',
      draftBlock(`step ${quoteExample(plan.step)}`, getStep(plan)),
    ]);
  });
  return [
    ...stages.flatMap((stage) => [stage, '']),
    draftInlineBody(
      `action-item ${quoteExample(kind === 'future' ? 'Try it with five customers' : 'Ask five customers about it')}`,
      `for ${opportunity}`,
      `owner ${names.owner}`,
      `due ${addDays(today, firstStep)}`,
    ),
  ];

  function getStep(plan: StagePlan): readonly DraftLine[] {
    return [
      ...(plan.part === 'moment-of-truth' ? ['moment-of-truth'] : []),
      `thought ${quoteExample(plan.thought)}`,
      draftFeeling(plan),
      draftTouchpoint(plan),
      ...(kind === 'service-blueprint' ? draftLanes(plan) : []),
      ...draftInsights(plan),
    ];
  }

  function draftFeeling({ emotion, hoped, part }: StagePlan): string {
    const { score, label } = kind === 'future' ? hoped : emotion;
    const because =
      part === 'pain' && kind !== 'future' ? ` because ${quoteExample('everybody says something else')}` : '';
    return `emotion ${score} ${quoteExample(label)}${because}`;
  }

  function draftTouchpoint({ touchpoint: { title, channel, importance }, part }: StagePlan): DraftLine {
    // Something in the future must differ from today.
    const status = kind === 'future' && part === 'pain' ? ['status planned'] : [];
    return draftInlineBody(
      `touchpoint ${quoteExample(title)}`,
      `channel ${channel}`,
      ...status,
      `importance ${importance}`,
    );
  }

  function draftInsights({ part }: StagePlan): readonly DraftLine[] {
    if (part === 'pain') return kind === 'future' ? draftHopes() : draftTroubles();
    if (part === 'moment-of-truth') {
      return [
        draftInlineBody(
          `metric ${quoteExample('Customers who finish what they began')}`,
          `target ${fillIn('75%')}`,
        ),
      ];
    }
    // A future map has its gain in place of today's pain.
    return part === 'gain' && kind !== 'future' ? [draftGain(quoteExample('What they like about it'))] : [];
  }

  function draftTroubles(): readonly DraftLine[] {
    return [
      draftInlineBody(
        `pain ${pain} ${quoteExample('It takes longer than it should')}`,
        `owner ${names.owner}`,
        'severity medium',
        'assumption',
      ),
      draftOpportunity(quoteExample('Show first what matters most'), pain),
    ];
  }

  function draftHopes(): readonly DraftLine[] {
    return [
      draftGain(quoteExample('What is better than today')),
      draftOpportunity(quoteExample('What makes it so'), gain),
    ];
  }

  function draftGain(title: string): DraftLine {
    return draftInlineBody(`gain ${gain} ${title}`, 'assumption');
  }

  function draftOpportunity(title: string, reason: string): DraftLine {
    return draftInlineBody(
      `opportunity ${opportunity} ${title}`,
      `for ${reason}`,
      `owner ${names.owner}`,
      'value 4',
      'effort 2',
    );
  }
}

function draftLanes({ artifact, frontstage, backstage, support }: StagePlan): readonly DraftLine[] {
  return [
    `artifact ${quoteExample(artifact)}`,
    `frontstage ${quoteExample(frontstage)}`,
    draftInlineBody(`backstage ${quoteExample(backstage)}`, 'kind process'),
    draftInlineBody(`support ${quoteExample(support)}`, 'kind technology'),
  ];
}

/** Drafts an opportunity for each pain point of the baseline. A pain point that cannot be referred to is repeated. */
export function draftAnswers(pains: readonly BaselinePain[], names: Names): readonly DraftLine[] {
  const lines = pains.flatMap((pain) => {
    const reason = pain.ref ?? deriveName(pain.title, 'pain', names.taken);
    const repeated =
      pain.ref === undefined
        ? [
            draftBlock(`pain ${reason} ${quoteText(pain.title)}`, [
              `owner ${names.owner}`,
              'severity high',
              'assumption',
            ]),
          ]
        : [];
    return [
      ...repeated,
      draftBlock(`opportunity ${quoteExample(`An answer to “${pain.title}”`)}`, [
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
