import type { ChannelKind, ChannelName } from '../../model/channel-kinds.ts';
import type { Channel } from '../../model/statements.ts';
import { builtInChannels } from '../link/built-in-channels.ts';
import type { BuiltInChannel } from '../link/linked-document.ts';

/**
 * Returns the kind of a channel. A channel that only gives a built-in channel a new title has the kind of the
 * built-in channel.
 */
export function findChannelKind(channel: Channel | BuiltInChannel): ChannelKind | undefined {
  if ('builtIn' in channel) return channel.channelKind;
  return (
    channel.channelKind?.value ?? builtInChannels.find(({ id }) => id === channel.name?.value)?.channelKind
  );
}

/** Returns the name of the built-in channel that a channel is or retitles. */
export function findBuiltInChannel(channel: Channel | BuiltInChannel): ChannelName | undefined {
  const id = 'builtIn' in channel ? channel.id : channel.name?.value;
  return builtInChannels.find((builtInChannel) => builtInChannel.id === id)?.id as ChannelName | undefined;
}
