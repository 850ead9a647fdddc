import type { StageModel } from './map-kinds.ts';

/** A draft of a stage with example texts, since correcting a map is quicker than beginning one. */
export interface StagePlan {
  readonly title: string;
  readonly step: string;
  readonly thought: string;
  /** The emotion on a current map; the one on a future map (`hoped`) is never worse. */
  readonly emotion: Feeling;
  readonly hoped: Feeling;
  readonly touchpoint: {
    readonly title: string;
    readonly channel: string;
    readonly importance: number;
  };
  /** The key statement of the stage. A map has at most one of each. */
  readonly part?: 'pain' | 'moment-of-truth' | 'gain';
  readonly artifact: string;
  readonly frontstage: string;
  readonly backstage: string;
  readonly support: string;
}

export interface Feeling {
  readonly score: '-2' | '-1' | '0' | '+1' | '+2';
  readonly label: string;
}

/** Returns the stages of a model, from noticing a need until long after the purchase. */
export function getStagePlans(model: StageModel): readonly StagePlan[] {
  return models[model];
}

/** Returns a stage for each custom phase. One has the pain point, and the last one the gain. */
export function createOwnStagePlans(titles: readonly string[]): readonly StagePlan[] {
  const { part: _, ...calm } = during;
  const painful = Math.min(1, Math.max(0, titles.length - 2));
  return titles.map((title, index) => {
    const isLast = index === titles.length - 1;
    const plan: StagePlan = index === 0 && titles.length > 1 ? before : isLast && index > 0 ? after : calm;
    if (index === painful) return { ...plan, title, part: 'pain' };
    return { ...plan, title, ...(isLast && { part: 'gain' }) };
  });
}

const hear: StagePlan = {
  title: 'Awareness',
  step: 'Notices that something is missing',
  thought: 'There must be a better way',
  emotion: { score: '0', label: 'curious' },
  hoped: { score: '+1', label: 'curious' },
  touchpoint: { title: 'Post on social media', channel: 'social-media', importance: 2 },
  artifact: 'What they see of us first',
  frontstage: 'The team answers comments',
  backstage: 'Posts are planned and written',
  support: 'Calendar of campaigns',
};

const look: StagePlan = {
  title: 'Research',
  step: 'Looks for someone who can help',
  thought: 'Who knows about this?',
  emotion: { score: '0', label: 'open' },
  hoped: { score: '+1', label: 'confident' },
  touchpoint: { title: 'Results of a search engine', channel: 'search', importance: 3 },
  artifact: 'Title and summary of our page',
  frontstage: 'The page answers the question that was asked',
  backstage: 'Pages are written and kept up to date',
  support: 'System for the pages of the website',
};

const want: StagePlan = {
  title: 'Desire',
  step: 'Imagines having it',
  thought: 'That would suit me',
  emotion: { score: '+1', label: 'hopeful' },
  hoped: { score: '+2', label: 'delighted' },
  touchpoint: { title: 'Newsletter', channel: 'newsletter', importance: 2 },
  artifact: 'Pictures of it in use',
  frontstage: 'Customers tell what it is like',
  backstage: 'Stories of customers are collected',
  support: 'List of subscribers',
};

const compare: StagePlan = {
  title: 'Consideration',
  step: 'Compares what there is',
  thought: 'Which one is right for me?',
  emotion: { score: '-1', label: 'unsure' },
  hoped: { score: '+1', label: 'in control' },
  touchpoint: { title: 'Website', channel: 'website', importance: 4 },
  part: 'pain',
  artifact: 'Page with prices',
  frontstage: 'The page shows what there is',
  backstage: 'Prices and descriptions are maintained',
  support: 'Product database',
};

const buy: StagePlan = {
  title: 'Purchase',
  step: 'Decides and buys',
  thought: 'I hope this was right',
  emotion: { score: '+1', label: 'relieved' },
  hoped: { score: '+2', label: 'proud' },
  touchpoint: { title: 'Shop', channel: 'store', importance: 5 },
  part: 'moment-of-truth',
  artifact: 'Receipt',
  frontstage: 'Staff take the order',
  backstage: 'The order is checked and passed on',
  support: 'Order system',
};

const use: StagePlan = {
  title: 'Retention',
  step: 'Uses it, and asks for help',
  thought: 'How does this work?',
  emotion: { score: '0', label: 'patient' },
  hoped: { score: '+1', label: 'well looked after' },
  touchpoint: { title: 'Support line', channel: 'phone', importance: 4 },
  artifact: 'Instructions',
  frontstage: 'Support answers the question',
  backstage: 'The answer is looked up, or asked of an expert',
  support: 'Knowledge base',
};

const tell: StagePlan = {
  title: 'Advocacy',
  step: 'Tells others about it',
  thought: 'You should try this too',
  emotion: { score: '+1', label: 'glad to help' },
  hoped: { score: '+2', label: 'enthusiastic' },
  touchpoint: { title: 'Review', channel: 'review-site', importance: 3 },
  part: 'gain',
  artifact: 'The review that others read',
  frontstage: 'The team says thanks for the review',
  backstage: 'Reviews are read and passed on',
  support: 'Tool that collects reviews',
};

const before: StagePlan = { ...look, title: 'Before' };
const during: StagePlan = {
  ...compare,
  title: 'During',
  step: 'Does what they came for',
  thought: 'What comes next?',
};
const after: StagePlan = {
  ...use,
  title: 'After',
  step: 'Lives with what came of it',
  thought: 'Was it worth it?',
};

const models: Readonly<Record<StageModel, readonly StagePlan[]>> = {
  four: [look, { ...compare, title: 'Comparison and decision' }, buy, { ...use, title: 'Use', part: 'gain' }],
  five: [hear, compare, buy, use, tell],
  six: [
    hear,
    { ...look, title: 'Interest' },
    want,
    { ...compare, title: 'Evaluation' },
    { ...buy, title: 'Conversion' },
    { ...use, part: 'gain' },
  ],
  own: [before, during, { ...after, part: 'gain' }],
};
