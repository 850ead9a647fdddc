/**
 * Decodes the entities in a Mermaid text: `#35;` is a character by its number, `#quot;` one by its HTML name.
 * Mermaid shows names that HTML does not know as `&name;`.
 */
export function readEntities(text: string): { readonly text: string; readonly unknown: readonly string[] } {
  const unknown: string[] = [];
  const read = text.replaceAll(/#(\w+);/gu, (_, what: string) => {
    if (/^\d+$/u.test(what)) return decodeCharacter(Number(what));
    const known = named.get(what);
    if (known === undefined) unknown.push(what);
    return known ?? `&${what};`;
  });
  return { text: read, unknown };
}

function decodeCharacter(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return windows1252[code - 0x80] ?? String.fromCharCode(code);
  const isNone = code === 0 || code > 0x10_ff_ff || (code >= 0xd800 && code <= 0xdfff);
  return isNone ? '\uFFFD' : String.fromCodePoint(code);
}

/** The characters that HTML reads the numbers from 128 to 159 as (WHATWG, “numeric character reference end state”). */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const named = new Map<string, string>(
  Object.entries({
    amp: '&',
    AMP: '&',
    lt: '<',
    LT: '<',
    gt: '>',
    GT: '>',
    quot: '"',
    QUOT: '"',
    apos: "'",
    nbsp: '\u00A0',
    num: '#',
    semi: ';',
    colon: ':',
    comma: ',',
    period: '.',
    excl: '!',
    quest: '?',
    percnt: '%',
    dollar: '$',
    ast: '*',
    plus: '+',
    equals: '=',
    sol: '/',
    bsol: '\\',
    lpar: '(',
    rpar: ')',
    lbrack: '[',
    rbrack: ']',
    lbrace: '{',
    rbrace: '}',
    lowbar: '_',
    grave: '`',
    commat: '@',
    hellip: '…',
    ndash: '–',
    mdash: '—',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    laquo: '«',
    raquo: '»',
    bull: '•',
    middot: '·',
    deg: '°',
    plusmn: '±',
    times: '×',
    divide: '÷',
    frac12: '½',
    frac14: '¼',
    frac34: '¾',
    euro: '€',
    pound: '£',
    yen: '¥',
    cent: '¢',
    sect: '§',
    para: '¶',
    copy: '©',
    reg: '®',
    trade: '™',
    larr: '←',
    uarr: '↑',
    rarr: '→',
    darr: '↓',
    hearts: '♥',
    check: '✓',
    ...createLetters('grave', 'aàeèiìoòuù'),
    ...createLetters('acute', 'aáeéiíoóuúyý'),
    ...createLetters('circ', 'aâeêiîoôuû'),
    ...createLetters('uml', 'aäeëiïoöuüyÿ'),
    ...createLetters('tilde', 'aãnñoõ'),
    ...createLetters('cedil', 'cç'),
    ...createLetters('ring', 'aå'),
    ...createLetters('slash', 'oø'),
    aelig: 'æ',
    AElig: 'Æ',
    szlig: 'ß',
  }),
);

/** Maps names such as `eacute` and `Eacute` to their letters. `pairs` alternates plain and accented letters. */
function createLetters(accent: string, pairs: string): Record<string, string> {
  const entities: Record<string, string> = {};
  for (const [, plain = '', accented = ''] of pairs.matchAll(/(.)(.)/gu)) {
    entities[plain + accent] = accented;
    if (accented !== 'ÿ') entities[plain.toUpperCase() + accent] = accented.toUpperCase();
  }
  return entities;
}
