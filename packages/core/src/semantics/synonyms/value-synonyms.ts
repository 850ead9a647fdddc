import { normalizeWord } from './keyword-synonyms.ts';

/**
 * Other words for the values of the language. A word with several values means the first one that the keyword
 * accepts: `in-progress` is `doing` for an action item, but is itself a value for a pain.
 */
const values: Readonly<Record<string, readonly string[]>> = {
  active: ['doing', 'in-progress'],
  annually: ['yearly'],
  approved: ['agreed'],
  archived: ['retired'],
  asis: ['current'],
  available: ['have'],
  backlog: ['todo', 'idea'],
  blocker: ['critical'],
  blueprint: ['service-blueprint'],
  business: ['b2b'],
  canceled: ['dropped'],
  cancelled: ['dropped'],
  complete: ['done'],
  completed: ['done', 'resolved'],
  consumer: ['b2c'],
  conversation: ['interview'],
  closed: ['resolved', 'done'],
  dayinlife: ['day-in-the-life'],
  everymonth: ['monthly'],
  everyquarter: ['quarterly'],
  everyyear: ['yearly'],
  existing: ['current'],
  final: ['agreed'],
  fixed: ['resolved', 'done'],
  human: ['people', 'person'],
  inperson: ['person'],
  inprogress: ['doing', 'in-progress'],
  journey: ['journey-map'],
  live: ['current'],
  major: ['high'],
  minor: ['low'],
  missing: ['need'],
  moderate: ['medium'],
  needed: ['need'],
  new: ['open', 'todo', 'idea'],
  observed: ['observation'],
  offline: ['physical'],
  ongoing: ['doing', 'in-progress'],
  online: ['digital'],
  open: ['todo'],
  opened: ['open'],
  persons: ['people'],
  proposed: ['idea'],
  questionnaire: ['survey'],
  rejected: ['dropped'],
  started: ['doing', 'in-progress'],
  system: ['technology'],
  target: ['future'],
  tobe: ['future'],
  usabilitytesting: ['usability-test'],
  usertest: ['usability-test'],
  usertesting: ['usability-test'],
  wip: ['doing', 'in-progress'],
};

/** Returns the value that a word means, of those that a keyword accepts; `undefined` for any other word. */
export function resolveValueSynonym(word: string, accepted: Iterable<string>): string | undefined {
  const plain = normalizeWord(word);
  const known = [...accepted];
  const spelled = known.find(
    (value) => normalizeWord(value) === plain || `${normalizeWord(value)}s` === plain,
  );
  if (spelled !== undefined) return spelled;
  const listed = [plain, plain.replace(/s$/u, '')].find((otherWord) => Object.hasOwn(values, otherWord));
  return listed === undefined ? undefined : values[listed]?.find((value) => known.includes(value));
}

/** All values of the table, for the test that the language knows them. */
export const meantValues: ReadonlySet<string> = new Set(Object.values(values).flat());

const byScore: Readonly<Record<string, string>> = {
  '+2': 'amazed delighted ecstatic enthusiastic euphoric excellent excited great happy joyful loving overjoyed thrilled wonderful veryhappy verypositive verysatisfied',
  '+1': 'calm cheerful comfortable confident content curious eager encouraged engaged good grateful hopeful informed interested motivated optimistic pleased positive proud reassured relaxed relieved satisfied trusting',
  '0': 'average indifferent mixed neutral normal okay ok',
  '-1': 'annoyed anxious apprehensive bad bored concerned confused disappointed doubtful hesitant impatient insecure irritated lost negative nervous overwhelmed sad sceptical skeptical stressed tense tired uncertain uncomfortable uneasy unhappy unsure upset worried',
  '-2': 'abandoned angry awful betrayed desperate devastated enraged frustrated furious hopeless miserable outraged panicked scared terrible terrified trapped veryfrustrated verynegative verysad veryunhappy',
};

const scores: ReadonlyMap<string, string> = new Map(
  Object.entries(byScore).flatMap(([score, words]) => words.split(' ').map((word) => [word, score] as const)),
);

/** Returns the emotion that a word names, as written on a map: `+2` for `happy`; `undefined` for other words. */
export function getScoreOfWord(word: string): string | undefined {
  return scores.get(normalizeWord(word));
}
