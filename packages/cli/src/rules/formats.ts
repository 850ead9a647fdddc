/** How rules can be listed. */
export const rulesFormats = ['pretty', 'json'] as const;

export type RulesFormat = (typeof rulesFormats)[number];
