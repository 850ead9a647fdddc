/**
 * Other words for the keywords of the language, as people, templates and assistants write them. Messages, quick
 * fixes and completion all use this table. Words are compared without case, hyphens, underscores and spaces
 * (`normalizeWord`), and a plural counts as its singular.
 *
 * A word with several keywords means the first one that the body accepts and that fits the statement.
 */
const sameMeaning: Readonly<Record<string, readonly string[]>> = {
  activity: ['step'],
  actor: ['persona'],
  assignee: ['owner'],
  background: ['about', 'note'],
  bio: ['about', 'note'],
  comment: ['note'],
  customer: ['persona'],
  deadline: ['due'],
  department: ['owner'],
  description: ['about', 'note'],
  desire: ['goal'],
  duedate: ['due'],
  email: ['contact'],
  emotionalstate: ['emotion'],
  experience: ['emotion'],
  fear: ['frustration', 'pain'],
  feeling: ['emotion'],
  foreign: ['external'],
  friction: ['pain', 'frustration'],
  goto: ['next'],
  idea: ['opportunity'],
  image: ['picture'],
  insight: ['note'],
  issue: ['pain', 'frustration'],
  kpi: ['metric'],
  leave: ['exit'],
  measure: ['metric'],
  measurement: ['reading'],
  mood: ['emotion'],
  observation: ['note'],
  painpoint: ['pain', 'frustration'],
  phase: ['stage'],
  photo: ['picture'],
  physicalevidence: ['artifact'],
  portrait: ['picture'],
  probability: ['share'],
  problem: ['pain', 'frustration'],
  quotation: ['quote'],
  recommendation: ['opportunity'],
  remark: ['note'],
  responsible: ['owner'],
  samplesize: ['sample'],
  screenshot: ['picture'],
  section: ['stage'],
  sentiment: ['emotion'],
  solution: ['opportunity'],
  substep: ['step'],
  supportingprocess: ['support'],
  supportprocess: ['support'],
  supportsystem: ['support'],
  system: ['support'],
  task: ['action-item', 'step'],
  team: ['owner'],
  thinking: ['thought', 'thinks'],
  thirdparty: ['external'],
  todo: ['action-item'],
  user: ['persona'],
  verbatim: ['quote'],
  wish: ['need', 'gain'],
};

/** Words that can mean these keywords, among other things. Messages name the keywords, and no tool chooses one. */
const similarMeaning: Readonly<Record<string, readonly string[]>> = {
  action: ['action-item', 'step'],
  benefit: ['gain', 'value'],
  cause: ['note'],
  device: ['channel'],
  impact: ['severity', 'value'],
  level: ['severity', 'importance'],
  location: ['channel'],
  partner: ['external', 'owner'],
  priority: ['severity', 'importance', 'value'],
  process: ['backstage', 'support'],
  question: ['thought'],
  rating: ['emotion', 'importance'],
  reason: ['for'],
  research: ['evidence'],
  role: ['trait', 'persona', 'owner'],
  score: ['emotion', 'importance'],
  think: ['thought', 'thinks'],
  weight: ['importance'],
};

/** The keywords that a word means, of those that a body accepts. */
export interface MeantKeywords {
  /** In the order of likelihood. */
  readonly keywords: readonly string[];
  /** True if the word means one of them and nothing else: the first one that fits its statement. */
  readonly certain: boolean;
  /** True if the word can also mean something that this body does not accept. */
  readonly ambiguous: boolean;
}

/**
 * Returns the keywords that a word means: the same word in another spelling, a synonym, or several that come
 * into question. Returns `undefined` for any other word.
 *
 * @param accepted the keywords that the body accepts
 */
export function resolveKeywordSynonym(word: string, accepted: Iterable<string>): MeantKeywords | undefined {
  const plain = normalizeWord(word);
  const known = [...accepted];
  const spelled = known.find((keyword) => isSameWord(plain, normalizeWord(keyword)));
  if (spelled !== undefined) return { keywords: [spelled], certain: true, ambiguous: false };
  const isAccepted = (keyword: string) => known.includes(keyword);
  const same = findInTable(sameMeaning, plain).filter(isAccepted);
  if (same.length > 0) return { keywords: same, certain: true, ambiguous: false };
  const similar = findInTable(similarMeaning, plain);
  const keywords = similar.filter(isAccepted);
  return keywords.length === 0 ? undefined : { keywords, certain: false, ambiguous: similar.length > 1 };
}

/** Returns all words that mean a keyword for certain, for the search in completion. */
export function listSynonyms(keyword: string): readonly string[] {
  return Object.entries(sameMeaning)
    .filter(([, keywords]) => keywords.includes(keyword))
    .map(([word]) => word);
}

/** All keywords of the table, for the test that the language knows them. */
export const meantByTable: ReadonlySet<string> = new Set(
  [...Object.values(sameMeaning), ...Object.values(similarMeaning)].flat(),
);

/** Returns a word without case, hyphens, underscores and spaces: `painpoint` for `Pain-Point`. */
export function normalizeWord(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '');
}

/** Returns whether two plain words are the same, or singular and plural. */
function isSameWord(word: string, keyword: string): boolean {
  return word === keyword || `${keyword}s` === word;
}

function findInTable(table: Readonly<Record<string, readonly string[]>>, plain: string): readonly string[] {
  for (const word of [plain, singularize(plain)]) {
    if (Object.hasOwn(table, word)) return table[word] ?? [];
  }
  return [];
}

function singularize(plain: string): string {
  if (plain.endsWith('ies')) return `${plain.slice(0, -3)}y`;
  return plain.endsWith('s') ? plain.slice(0, -1) : plain;
}
