import type { Keyword } from '../lexer/generated/keywords.ts';

/** A statement of a draft: its keyword, its value if that is fixed, and the statements of its body. */
export interface Outline {
  readonly keyword: Keyword;
  /** The fixed text after the keyword, in place of tab stops. */
  readonly says?: string;
  readonly inside?: readonly Outline[];
  /** The draft adds a reason (`because`). */
  readonly because?: true;
  /** The statement refers to the previous one, which gets a name for this. */
  readonly refersBack?: true;
  /** The body is on the same line as the header. */
  readonly beside?: true;
}

/** A draft of one or more statements, offered where the body accepts all of them. */
export interface DraftOutline {
  /** The searchable text. A label that begins with a keyword is found by the keyword, too. */
  readonly label: string;
  readonly description: string;
  readonly statements: readonly Outline[];
}

const createOutlines = (...keywords: readonly Keyword[]): readonly Outline[] =>
  keywords.map((keyword) => ({ keyword }));

const step: Outline = { keyword: 'step', inside: createOutlines('thought', 'emotion', 'touchpoint') };
const stage: Outline = { keyword: 'stage', inside: [{ keyword: 'owner' }, step] };

export const draftOutlines: readonly DraftOutline[] = [
  {
    label: 'journey with a stage and a step',
    description: 'all that a first map needs',
    statements: [{ keyword: 'journey', inside: [...createOutlines('persona', 'owner', 'purpose'), stage] }],
  },
  {
    label: 'persona with facts',
    description: 'what they want, need and dislike',
    statements: [
      {
        keyword: 'persona',
        inside: createOutlines('primary', 'about', 'goal', 'need', 'motivation', 'frustration', 'evidence'),
      },
    ],
  },
  {
    label: 'owner with contact',
    description: 'a team, and how to reach it',
    statements: [{ keyword: 'owner', beside: true, inside: [{ keyword: 'contact' }] }],
  },
  {
    label: 'evidence from a walkthrough',
    description: 'a team member went through it as a persona',
    statements: [
      {
        keyword: 'evidence',
        inside: [{ keyword: 'method', says: 'walkthrough' }, ...createOutlines('date', 'persona', 'owner')],
      },
    ],
  },
  {
    label: 'stage with a step',
    description: 'with its owner and its first step',
    statements: [stage],
  },
  {
    label: 'step with a touchpoint',
    description: 'what they think, feel and meet',
    statements: [step],
  },
  {
    label: 'moment-of-truth with a metric',
    description: 'and the figure that shows how it went',
    statements: createOutlines('moment-of-truth', 'metric'),
  },
  {
    label: 'emotion with a reason',
    description: 'how it feels, and why',
    statements: [{ keyword: 'emotion', because: true }],
  },
  {
    label: 'pain with an opportunity',
    description: 'what hurts, and what could be better',
    statements: [
      { keyword: 'pain', inside: createOutlines('owner', 'severity', 'evidence') },
      {
        keyword: 'opportunity',
        inside: [{ keyword: 'for', refersBack: true }, ...createOutlines('owner', 'value', 'effort')],
      },
    ],
  },
  {
    label: 'pain without evidence',
    description: 'an assumption that has not been measured',
    statements: [{ keyword: 'pain', inside: createOutlines('owner', 'severity', 'assumption') }],
  },
  {
    label: 'lanes of a service blueprint',
    description: 'artifact, frontstage, backstage, support',
    statements: [
      { keyword: 'artifact' },
      { keyword: 'frontstage' },
      { keyword: 'backstage', beside: true, inside: [{ keyword: 'kind' }] },
      { keyword: 'support', beside: true, inside: [{ keyword: 'kind' }] },
    ],
  },
  {
    label: 'next with a share',
    description: 'where some customers go instead, and how many',
    statements: [{ keyword: 'next', beside: true, inside: [{ keyword: 'share' }] }],
  },
];
