/** The parts of a mode of highlight.js that the definition uses. */
interface Mode {
  scope?: string;
  begin?: string | string[];
  beginScope?: Record<number, string>;
  end?: string;
  match?: string;
  contains?: Mode[];
}

/** Returns the Journey language for highlight.js. */
export default function journey(): {
  name: string;
  aliases: string[];
  unicodeRegex: boolean;
  disableAutodetect: boolean;
  contains: Mode[];
};
