/** Returns the Journey language for highlight.js. */
export default function journey(): {
  name: string;
  aliases: string[];
  unicodeRegex: boolean;
  disableAutodetect: boolean;
  /** Modes of highlight.js, whose types do not know modes with several parts. */
  contains: object[];
};
