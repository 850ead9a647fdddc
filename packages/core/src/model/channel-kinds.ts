/** The kinds of a channel: through a screen, in a place or by a thing, and with a person. */
export const channelKinds = ['digital', 'physical', 'person'] as const;

export type ChannelKind = (typeof channelKinds)[number];

/** Returns whether a value from outside is the kind of a channel. */
export function isChannelKind(value: unknown): value is ChannelKind {
  return channelKinds.some((kind) => kind === value);
}

/** The kinds as people read them. */
export const channelKindNames: Readonly<Record<ChannelKind, string>> = {
  digital: 'Digital',
  physical: 'Physical',
  person: 'With a person',
};
