/** The kinds of channels: on a screen, in a place or through an object, with a person. */
export const channelKinds = ['digital', 'physical', 'person'] as const;

export type ChannelKind = (typeof channelKinds)[number];

/** Returns whether an unchecked value is the kind of a channel. */
export function isChannelKind(value: unknown): value is ChannelKind {
  return channelKinds.some((kind) => kind === value);
}

/** The names to display for the kinds. */
export const channelKindNames: Readonly<Record<ChannelKind, string>> = {
  digital: 'Digital',
  physical: 'Physical',
  person: 'With a person',
};

/** The built-in channels. */
export type ChannelName =
  | 'website'
  | 'app'
  | 'email'
  | 'newsletter'
  | 'sms'
  | 'chat'
  | 'search'
  | 'social-media'
  | 'online-ads'
  | 'marketplace'
  | 'review-site'
  | 'webinar'
  | 'podcast'
  | 'store'
  | 'phone'
  | 'post'
  | 'parcel'
  | 'event'
  | 'meeting'
  | 'home-visit'
  | 'print'
  | 'broadcast'
  | 'out-of-home';
