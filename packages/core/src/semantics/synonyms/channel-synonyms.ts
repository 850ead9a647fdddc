import type { ChannelKind } from '../../model/channel-kinds.ts';
import { normalizeWord } from './keyword-synonyms.ts';

/** Other words for the built-in channels. */
const builtIn: Readonly<Record<string, string>> = {
  ad: 'online-ads',
  advertising: 'online-ads',
  application: 'app',
  billboard: 'out-of-home',
  branch: 'store',
  brochure: 'print',
  call: 'phone',
  callcenter: 'phone',
  callcentre: 'phone',
  chatbot: 'chat',
  hotline: 'phone',
  letter: 'post',
  livechat: 'chat',
  mobile: 'app',
  mobileapp: 'app',
  onlinead: 'online-ads',
  outofhome: 'out-of-home',
  radio: 'broadcast',
  searchengine: 'search',
  shop: 'store',
  site: 'website',
  snailmail: 'post',
  social: 'social-media',
  telephone: 'phone',
  television: 'broadcast',
  textmessage: 'sms',
  tv: 'broadcast',
  web: 'website',
  webpage: 'website',
  webshop: 'website',
  webportal: 'website',
};

/** Channels that the language lacks, and that need no explanation: a map only has to declare them. */
const foreign: Readonly<Record<string, ChannelKind>> = {
  desktop: 'digital',
  facebook: 'digital',
  facetoface: 'person',
  inperson: 'person',
  instagram: 'digital',
  intranet: 'digital',
  jobboard: 'digital',
  kiosk: 'physical',
  linkedin: 'digital',
  messenger: 'digital',
  online: 'digital',
  onsite: 'physical',
  office: 'physical',
  portal: 'digital',
  tiktok: 'digital',
  video: 'digital',
  videocall: 'digital',
  whatsapp: 'digital',
  youtube: 'digital',
};

/** The meaning of a channel's name that no channel has. */
export type MeantChannel =
  | { readonly builtIn: string; readonly declare?: undefined }
  /** The kind with which to declare it. */
  | { readonly declare: ChannelKind; readonly builtIn?: undefined };

/**
 * Returns the meaning of a channel's name: a built-in channel (in another spelling, or as a synonym), or a
 * channel to declare. Returns `undefined` for other names.
 *
 * @param known the names of the built-in channels
 */
export function resolveChannelSynonym(name: string, known: Iterable<string>): MeantChannel | undefined {
  const plain = normalizeWord(name);
  for (const word of [plain, plain.replace(/s$/u, '')]) {
    for (const channel of known) if (normalizeWord(channel) === word) return { builtIn: channel };
    if (Object.hasOwn(builtIn, word)) return { builtIn: builtIn[word] ?? '' };
    const kind = Object.hasOwn(foreign, word) ? foreign[word] : undefined;
    if (kind !== undefined) return { declare: kind };
  }
  return undefined;
}

/** All channels of the table, for the test that the language has them. */
export const meantBuiltInChannels: ReadonlySet<string> = new Set(Object.values(builtIn));
