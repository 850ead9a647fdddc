/** A mistake that people and assistants make before they know the language. */
export interface GuideMistake {
  /** The mistake, which the language reports. */
  readonly wrong: string;
  readonly right: string;
  /** The reason, in a sentence. */
  readonly why: string;
  /** The statements around it, with `…` in its place. */
  readonly inside: string;
}

const inStage = 'owner web "Web"\njourney j "J" { stage "S" { … } }';

/** The ten mistakes of the guide. */
export const guideMistakes: readonly GuideMistake[] = [
  {
    wrong: 'phase "Research" { feeling -1 }',
    right: 'stage "Research" { emotion -1 }',
    why: 'Keywords are fixed. `check` knows most other words for them, and names the keyword.',
    inside: 'journey j "J" { … }',
  },
  {
    wrong: 'emotion happy',
    right: 'emotion +2 "happy"',
    why: 'An emotion is a whole number from -2 to +2, then an optional label.',
    inside: inStage,
  },
  {
    wrong: 'pain "Waits too long" severity high owner web',
    right: 'pain "Waits too long" { severity high; owner web }',
    why: 'Properties are in braces, one per line or separated by `;`.',
    inside: inStage,
  },
  {
    wrong: 'owner: web',
    right: 'owner web',
    why: 'No `:`, `=` or comma belongs between a keyword and its value, nor at the end of a line.',
    inside: inStage,
  },
  {
    wrong: 'owner "Web team"',
    right: 'owner web',
    why: 'Inside a journey, `owner`, `persona`, `channel` and `evidence` take the name of a declaration, not a title.',
    inside: inStage,
  },
  {
    wrong: 'persona "Anna"',
    right: 'persona anna "Anna"',
    why: 'Everything at the top of a file needs a name of one word before its title.',
    inside: '…',
  },
  {
    wrong: 'opportunity "Answer at once" { value "high"; effort "low" }',
    right: 'opportunity "Answer at once" { value 4; effort 2 }',
    why: '`importance`, `value` and `effort` are numbers from 1 to 5, without quotes. So are dates: `2026-12-15`.',
    inside: inStage,
  },
  {
    wrong: 'touchpoint "Advert" { channel mobile-advert }',
    right: 'touchpoint "Advert" { channel online-ads }',
    why: 'A channel is a built-in one or is declared at the top: `channel kiosk "Kiosk" { kind physical }`.',
    inside: inStage,
  },
  {
    wrong: 'stage { title "Research" }',
    right: 'stage "Research"',
    why: 'The title is part of the header. There is no `title`, `name`, `id` or `description`; use `note` or `about`.',
    inside: 'journey j "J" { … }',
  },
  {
    wrong: '# From nine talks\nowner shop "Shop"',
    right: '// From nine talks\nowner shop "Shop"',
    why: 'A comment begins with `//`. A file contains only the map: no Markdown, no fence.',
    inside: '…',
  },
];
