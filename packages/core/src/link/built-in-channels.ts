import type { ChannelKind } from '../model/statements.ts';
import type { BuiltInChannel } from './linked-document.ts';

const labels: Readonly<Record<ChannelKind, Readonly<Record<string, string>>>> = {
  digital: {
    website: 'Website',
    app: 'App',
    email: 'E-mail',
    newsletter: 'Newsletter',
    sms: 'SMS',
    chat: 'Chat',
    search: 'Search',
    'social-media': 'Social media',
    'online-ads': 'Online ads',
    marketplace: 'Marketplace',
    'review-site': 'Review site',
    webinar: 'Webinar',
    podcast: 'Podcast',
  },
  physical: {
    store: 'Store',
    phone: 'Phone',
    post: 'Post',
    parcel: 'Parcel',
    event: 'Event',
    meeting: 'Meeting',
    'home-visit': 'Home visit',
    print: 'Print',
    broadcast: 'Broadcast',
    'out-of-home': 'Out of home',
  },
};

/** The channels that every file sees without declaring them, digital ones first. */
export const builtInChannels: readonly BuiltInChannel[] = (['digital', 'physical'] as const).flatMap(
  (channelKind) =>
    Object.entries(labels[channelKind]).map(
      ([id, label]): BuiltInChannel => ({ builtIn: true, kind: 'channel', id, label, channelKind }),
    ),
);
