/** A word or phrase of this project's past that readers had to take in twice, and its replacement. */
export interface ListedWord {
  readonly pattern: RegExp;
  /** The words to use instead. */
  readonly use: string;
  readonly reason: string;
}

/** The first words that no comment begins with. */
export const firstWords = /^(?:what|of|who|whoever|where|whether)\b/iu;

/** The reason for `firstWords`. */
export const firstWordsReason =
  'A comment begins with a verb in the third person ("Returns …") or names what it describes: a clause makes the reader wait.';

/** The maximum number of words in a sentence of a document or a message. */
export const longestSentence = 30;

/** The words that do not come back, in comments, documents and messages. */
export const listedWords: readonly ListedWord[] = [
  {
    pattern: /\bstands?(?! (?:for|alone|out|up|still)\b|-)\b|\bstood\b/giu,
    use: 'is',
    reason: 'Texts do not stand anywhere: they are there.',
  },
  { pattern: /\b(?:is|are|was|were|be|been|being) told\b/giu, use: 'is reported', reason: 'Tools report.' },
  {
    pattern: /\b(?:is|are|was|were|be|been) said\b/giu,
    use: 'is written, is reported, or a sentence with its actor',
    reason: 'The passive hides who says it.',
  },
  { pattern: /\bis none\b/giu, use: 'there is no …', reason: 'It is a private turn of phrase.' },
  { pattern: /\bbe it\b/giu, use: 'whether … or …', reason: 'It is archaic.' },
  { pattern: /\blest\b/giu, use: 'so that … not', reason: 'It is archaic.' },
  { pattern: /\banew\b/giu, use: 'again', reason: 'It is archaic.' },
  { pattern: /\b(?:thereupon|whereupon)\b/giu, use: 'then', reason: 'It is archaic.' },
  { pattern: /\bwhoever\b/giu, use: 'anyone who, or the actor', reason: 'It hides the actor.' },
  { pattern: /\bof (?:now|then)\b/giu, use: 'current, former', reason: 'It is a private turn of phrase.' },
  { pattern: /\bhand(?:s|ed|ing)? on\b/giu, use: 'pass', reason: 'Functions pass values.' },
  { pattern: /\bmend(?:s|ed|ing)?\b/giu, use: 'fix', reason: 'Editors and linters say "fix".' },
  {
    pattern: /\bflaw(?:s|ed)?\b/giu,
    use: 'finding',
    reason: 'A rule reports findings: one word for one thing.',
  },
  {
    pattern: /\b(?:lays?|laid|laying) out\b/giu,
    use: 'format (a text), place or draw (a picture)',
    reason: 'A formatter formats.',
  },
  { pattern: /\bso many\b/giu, use: 'a number, or as many as', reason: 'It asks how many.' },
  { pattern: /\bsomebody\b/giu, use: 'the user, the writer, the reviewer', reason: 'The actor has a name.' },
  {
    pattern: /\breports whether\b/giu,
    use: 'returns whether',
    reason: 'Functions return values; rules and commands report findings.',
  },
  {
    pattern: /\bwrite it as in\b/giu,
    use: 'for example: …',
    reason: 'Readers look for an example, and skip "it" and "as in".',
  },
  {
    pattern: /\b(?:date|day) of the calendar\b/giu,
    use: 'a valid date',
    reason: 'Forms and databases call it a valid date.',
  },
  {
    pattern:
      /\bbehind (?:(?:a|an|the|its|their|each|this|that) )?(?:figures?|keywords?|headers?|commas?|titles?|names?|statements?|offsets?|predecessors?|line breaks?)\b/giu,
    use: 'after',
    reason: 'In a text, one part is after another; "behind" is in space.',
  },
  { pattern: /\b(?:is|are) (?:now )?there twice\b/giu, use: 'occurs twice', reason: 'Readers ask where.' },
  {
    pattern: /\bnothing follows from (?:it|that|this)\b/giu,
    use: 'and nobody acts on it',
    reason: 'It reads like logic, but means that there is no action.',
  },
  {
    pattern: /\brhythms?\b/giu,
    use: 'review interval (of reviews), pace',
    reason: 'The property of a journey is an interval.',
  },
  {
    pattern: /\bnames no\b/giu,
    use: 'lacks, has no, is not a valid …',
    reason: '"No …" as an object hides the negation.',
  },
  {
    pattern: /\bleads? to no (?!action\b)\p{L}+/giu,
    use: 'does not lead to a …',
    reason: '"No …" as an object hides the negation.',
  },
  {
    pattern:
      /\b(?:statement|fact|row|entry|property|slide|column|paragraph|function|one|once) an? (?:line|fact|file|stage|property|moment|diagram|format|day)\b/giu,
    use: 'one … per …, or one … for each …',
    reason: '"One a line" reads as two nouns.',
  },
  {
    pattern: /\b(?:in small|maps? in front)\b/giu,
    use: 'an overview, the active editor',
    reason: 'It is not idiomatic.',
  },
  {
    pattern: /\b(?:stay|stays|keep|keeps) in sight\b/giu,
    use: 'stays visible',
    reason: 'Style sheets and readers say "visible".',
  },
  {
    pattern: /\bthe most (?!serious\b)\p{Ll}+s\b(?! first\b)|\bthe least similarity\b/giu,
    use: 'the maximum number of …, the minimum …',
    reason: 'It reads like a superlative ("the most serious").',
  },
  {
    pattern:
      /(?<!\b(?:there|here) )\b(?:is|are|was|were) no (?!longer\b|more\b|less\b|other\b|different\b|better\b|worse\b|reason\b|need\b|deeper\b)\p{Ll}/giu,
    use: 'is not a …',
    reason: '"There is no …" is idiomatic, but "it is no …" is not.',
  },
  {
    pattern: /\breplaces? [^.,;:]{1,60}? by\b/giu,
    use: 'replace … with …',
    reason: 'Editors replace one text with another; only the passive takes "by".',
  },
  {
    pattern: /\bcurves? of (?:emotions?|moods?|feelings?)\b/giu,
    use: 'emotion curve',
    reason: 'Journey mapping calls it the emotion curve.',
  },
  {
    pattern:
      /\banswer(?:s|ed|ing)? (?:(?:a|the|this|that|these|its|their|no|current|serious) )*(?:pains?|gains?|severity)\b|\b(?:pains?|gains?|pain points?) that (?:it|they) answers?\b/giu,
    use: 'address',
    reason: 'An opportunity addresses a pain; people answer questions.',
  },
  {
    pattern: /\bleads? nowhere\b/giu,
    use: 'is not declared, is unresolved, does not exist',
    reason: 'Linkers and compilers say that a name is unresolved.',
  },
  {
    pattern: /\bof yours\b/giu,
    use: 'your own …',
    reason: 'It comes after its noun, which is already read.',
  },
  {
    pattern:
      /\bcolou?r(?:s|ed|ing)? (?:maps?|code|the text|all examples)\b|\bmaps? (?:are|is) colou?red\b|\b(?:install|provides?|sends?) (?:its )?colou?rs\b/giu,
    use: 'highlight, syntax highlighting',
    reason: 'Editors call it syntax highlighting; a colour map is something else.',
  },
  {
    pattern: /\bmak(?:e|es|ing) (?:(?:the|these|those|all|safe) )*fixes\b/giu,
    use: 'apply fixes',
    reason: 'Editors and linters apply fixes.',
  },
  {
    pattern: /\breturns an? (?:search|lookup)\b/giu,
    use: 'returns a function that finds …',
    reason: 'A search is an action, not a value.',
  },
  { pattern: /\bto be read as one\b/giu, use: 'best read as a whole', reason: '"One" has no noun here.' },
  {
    pattern: /\bzero (?:bytes?|characters?)\b/giu,
    use: 'null byte, null character',
    reason: 'It also means that there are none.',
  },
  {
    pattern: /\bdays in the life\b/giu,
    use: 'day-in-the-life maps',
    reason: 'The field has no plural of "a day in the life".',
  },
  {
    pattern:
      /\b(?:journey|map|one) (?:that )?(?:(?:it|this one|this (?:future )?journey|a future (?:map|journey)) )?starts from\b/giu,
    use: 'is based on',
    reason: 'A journey starts at its first stage; a future map is based on the current one.',
  },
  {
    pattern: /\bsays? less\b/giu,
    use: 'lost information',
    reason: 'Maps contain information; they do not talk.',
  },
  {
    pattern: /\bgit's lines\b|\bmerge[sd]? (?:its|the) lines\b|\bmerge of lines\b|\bdiff of lines\b/giu,
    use: 'line diff, line merge, merge line by line',
    reason: 'Git and its documentation say so.',
  },
  {
    pattern: /\bword by word\b/giu,
    use: 'verbatim',
    reason: 'It means one word after the other.',
  },
  {
    pattern: /\banother (?:\p{Ll}+ )than\b|\bby another name\b/giu,
    use: 'a different … from, a different name',
    reason: '"Another" also means one more.',
  },
];
