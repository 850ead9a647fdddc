/** The output formats of the list of rules. */
export const rulesFormats = ['pretty', 'json'] as const;

export type RulesFormat = (typeof rulesFormats)[number];
