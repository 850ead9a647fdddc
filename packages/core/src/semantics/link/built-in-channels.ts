import { type ChannelKind, channelKinds } from '../../model/channel-kinds.ts';
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
    post: 'Post',
    parcel: 'Parcel',
    event: 'Event',
    print: 'Print',
    broadcast: 'Broadcast',
    'out-of-home': 'Out of home',
  },
  person: {
    phone: 'Phone',
    meeting: 'Meeting',
    'home-visit': 'Home visit',
  },
};

/** The channels that every file can use without declaring them, digital ones first. */
export const builtInChannels: readonly BuiltInChannel[] = channelKinds.flatMap((channelKind) =>
  Object.entries(labels[channelKind]).map(
    ([id, label]): BuiltInChannel => ({ builtIn: true, kind: 'channel', id, label, channelKind }),
  ),
);
