// Longer than most files: the list of the contents of each body, best read as a whole.
import { channelKinds } from '../../model/channel-kinds.ts';

/** The syntax of a statement after its keyword. */
export type ShapeKind =
  | 'flag'
  | 'word'
  | 'text'
  | 'date'
  /** A plain number. */
  | 'number'
  /** A number with `%`. */
  | 'share'
  /** A number with or without `%`. */
  | 'figure'
  | 'ref'
  | 'refs'
  /** A former name. */
  | 'former-name'
  /** The file's language. */
  | 'tag'
  /** A text with an optional persona. */
  | 'voice'
  | 'emotion'
  /** Two texts. */
  | 'pair'
  /** A URL or a path, with an optional text. */
  | 'link'
  | 'import'
  /** A statement with a body of its own. */
  | 'statement';

export interface Shape {
  readonly keyword: string;
  /** The property of the model. */
  readonly key: string;
  readonly kind: ShapeKind;
  /** True if it may occur several times. */
  readonly many: boolean;
  readonly words?: readonly string[];
  /** The properties of the model for the two texts of a pair or a link. */
  readonly texts?: readonly [first: string, second: string];
  /** The kind of body that a statement has. */
  readonly body?: BodyName;
}

/** The kinds of bodies, by the `kind` of the model's nodes; `file` is a whole file. */
export type BodyName =
  | 'file'
  | 'persona'
  | 'owner'
  | 'channel'
  | 'evidence'
  | 'touchpoint'
  | 'metric'
  | 'empathy-map'
  | 'journey'
  | 'stage'
  | 'step'
  | 'lane'
  | 'pain'
  | 'gain'
  | 'opportunity'
  | 'action-item'
  | 'resource'
  | 'handover'
  | 'next'
  | 'exit';

const one =
  (kind: ShapeKind) =>
  (keyword: string, key: string = keyword): Shape => ({
    keyword,
    key,
    kind,
    many: false,
  });
const list =
  (kind: ShapeKind) =>
  (keyword: string, key: string): Shape => ({ keyword, key, kind, many: true });
const twoTexts = (
  kind: 'pair' | 'link',
  keyword: string,
  key: string,
  texts: readonly [first: string, second: string],
): Shape => ({ ...list(kind)(keyword, key), texts });
const flag = one('flag');
const text = one('text');
const date = one('date');
const number = one('number');
const figure = one('figure');
const ref = one('ref');
/** Makes a shape for references. A list of names is one entry, even if it is written as several statements. */
const refs = one('refs');
const texts = list('text');
const voices = list('voice');
const word = (keyword: string, words: readonly string[], key: string = keyword): Shape => ({
  keyword,
  key,
  kind: 'word',
  many: false,
  words,
});
const statements = (body: BodyName, key: string, keyword: string = body): Shape => ({
  keyword,
  key,
  kind: 'statement',
  many: true,
  body,
});

const pains = statements('pain', 'pains');
const gains = statements('gain', 'gains');
const opportunities = statements('opportunity', 'opportunities');
const actionItems = statements('action-item', 'actionItems');
const metrics = statements('metric', 'metrics');
const touchpoints = statements('touchpoint', 'touchpoints');
const evidence = refs('evidence');
const personas = refs('persona', 'personas');
const owner = ref('owner');
const emotions = list('emotion')('emotion', 'emotions');
const pictures = twoTexts('link', 'picture', 'pictures', ['path', 'alternative']);
const flagOfTruth = flag('moment-of-truth', 'momentOfTruth');

/** Properties of every body, which come last; `was` only for statements with a name. */
const shared = [texts('note', 'notes'), twoTexts('link', 'link', 'links', ['url', 'label'])];
const named = [...shared, list('former-name')('was', 'formerNames')];

const momentFacts = [
  voices('goal', 'goals'),
  voices('motivation', 'motivations'),
  voices('expectation', 'expectations'),
  voices('thought', 'thoughts'),
  voices('quote', 'quotes'),
  emotions,
  pictures,
  evidence,
];
const momentFindings = [
  touchpoints,
  text('no-touchpoint', 'noTouchpoint'),
  pains,
  opportunities,
  gains,
  actionItems,
  metrics,
  // Lanes are one list in the model, so that they keep their order among each other.
  ...['frontstage', 'backstage', 'support', 'artifact'].map((lane) => statements('lane', 'lanes', lane)),
];
const waysOut = [
  statements('handover', 'handovers'),
  statements('next', 'nexts'),
  statements('exit', 'exits'),
  twoTexts('pair', 'row', 'rows', ['heading', 'text']),
  ...named,
];
const way = [one('share')('share'), personas, evidence, ...shared];

/**
 * The contents of each body in the conventional order: facts, insights, steps, then exits.
 * All code that writes maps, or reads them from other formats, uses it.
 */
export const shapes: Readonly<Record<BodyName, readonly Shape[]>> = {
  file: [
    one('tag')('language'),
    list('import')('import', 'imports'),
    statements('persona', 'personas'),
    statements('owner', 'owners'),
    statements('channel', 'channels'),
    statements('evidence', 'evidence'),
    touchpoints,
    metrics,
    statements('empathy-map', 'empathyMaps'),
    statements('journey', 'journeys'),
  ],
  persona: [
    flag('primary'),
    word('market', ['b2c', 'b2b']),
    text('about'),
    twoTexts('pair', 'trait', 'traits', ['label', 'value']),
    texts('goal', 'goals'),
    texts('need', 'needs'),
    texts('motivation', 'motivations'),
    texts('frustration', 'frustrations'),
    texts('quote', 'quotes'),
    pictures,
    evidence,
    ...named,
  ],
  owner: [text('contact'), ...named],
  channel: [word('kind', channelKinds, 'channelKind'), ...named],
  evidence: [
    word('method', [
      'survey',
      'interview',
      'observation',
      'usability-test',
      'walkthrough',
      'analytics',
      'support-log',
      'ratings',
      'staff',
      'desk-research',
    ]),
    date('date'),
    number('sample'),
    text('source'),
    personas,
    owner,
    ...named,
  ],
  touchpoint: [
    ref('channel'),
    owner,
    flag('external'),
    word('status', ['current', 'planned']),
    number('importance'),
    flagOfTruth,
    emotions,
    texts('expectation', 'expectations'),
    pictures,
    evidence,
    pains,
    opportunities,
    gains,
    metrics,
    ...named,
  ],
  metric: [text('unit'), figure('baseline'), figure('value'), figure('target'), evidence, ...named],
  'empathy-map': [
    ref('persona'),
    evidence,
    texts('says', 'says'),
    texts('thinks', 'thinks'),
    texts('does', 'does'),
    texts('feels', 'feels'),
    pains,
    gains,
    ...named,
  ],
  journey: [
    word('state', ['current', 'future']),
    word('kind', ['journey-map', 'day-in-the-life', 'service-blueprint'], 'journeyKind'),
    word('status', ['draft', 'agreed', 'retired']),
    personas,
    owner,
    text('purpose'),
    text('audience'),
    text('scenario'),
    text('accessible-title', 'accessibleTitle'),
    text('accessible-description', 'accessibleDescription'),
    texts('goal', 'goals'),
    ref('baseline'),
    word('review', ['monthly', 'quarterly', 'yearly']),
    date('reviewed'),
    evidence,
    metrics,
    statements('resource', 'resources'),
    pains,
    opportunities,
    gains,
    actionItems,
    statements('stage', 'stages'),
    ...named,
  ],
  stage: [
    owner,
    personas,
    text('when'),
    text('duration'),
    ...momentFacts,
    ...momentFindings,
    statements('step', 'steps'),
    ...waysOut,
  ],
  step: [
    owner,
    personas,
    text('when'),
    text('duration'),
    flagOfTruth,
    ref('details'),
    ...momentFacts,
    ...momentFindings,
    ...waysOut,
  ],
  lane: [
    owner,
    word('kind', ['people', 'policy', 'technology', 'process'], 'laneKind'),
    text('duration'),
    pictures,
    evidence,
    pains,
    ...named,
  ],
  pain: [
    owner,
    personas,
    word('severity', ['low', 'medium', 'high', 'critical']),
    word('status', ['open', 'in-progress', 'resolved']),
    evidence,
    flag('assumption'),
    ...named,
  ],
  gain: [personas, evidence, flag('assumption'), ...named],
  opportunity: [
    refs('for', 'reasons'),
    refs('improves'),
    owner,
    number('value'),
    number('effort'),
    word('status', ['idea', 'planned', 'doing', 'done', 'dropped']),
    ...named,
  ],
  'action-item': [
    refs('for', 'reasons'),
    owner,
    date('due'),
    word('status', ['todo', 'doing', 'done', 'dropped']),
    ...named,
  ],
  resource: [word('status', ['have', 'need']), owner, number('importance'), ...named],
  handover: [metrics, ...shared],
  next: way,
  exit: way,
};

/** Returns the shape of a keyword in a body; `undefined` if it is not allowed there. */
export function shapeIn(body: BodyName, keyword: string): Shape | undefined {
  return shapes[body].find((shape) => shape.keyword === keyword);
}
