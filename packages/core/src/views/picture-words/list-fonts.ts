/**
 * Returns the fonts that common systems have for the script of a language, the best first;
 * none for scripts that the fonts of every drawing cover. Browsers find them by the language alone, but
 * drawing programs do not.
 *
 * @param locale the locale of the map
 */
export function listFonts(locale: Intl.Locale | undefined): readonly string[] {
  const { script = 'Latn', language } = locale?.maximize() ?? {};
  return byScript[script === 'Arab' && language === 'ur' ? 'Aran' : script] ?? [];
}

/** Fonts of macOS and Windows, and the Noto fonts of Linux and Android. */
const byScript: Readonly<Record<string, readonly string[]>> = {
  Arab: ['Noto Sans Arabic', 'Segoe UI', 'Geeza Pro'],
  Aran: ['Noto Nastaliq Urdu', 'Urdu Typesetting', 'Noto Sans Arabic', 'Segoe UI', 'Geeza Pro'],
  Armn: ['Noto Sans Armenian', 'Sylfaen', 'Mshtakan'],
  Beng: ['Noto Sans Bengali', 'Nirmala UI', 'Bangla Sangam MN'],
  Deva: ['Noto Sans Devanagari', 'Nirmala UI', 'Kohinoor Devanagari'],
  Ethi: ['Noto Sans Ethiopic', 'Ebrima', 'Kefa'],
  Geor: ['Noto Sans Georgian', 'Sylfaen', 'Helvetica Neue'],
  Gujr: ['Noto Sans Gujarati', 'Nirmala UI', 'Gujarati Sangam MN'],
  Guru: ['Noto Sans Gurmukhi', 'Nirmala UI', 'Gurmukhi MN'],
  Hans: ['Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei'],
  Hant: ['Noto Sans CJK TC', 'Noto Sans TC', 'PingFang TC', 'Microsoft JhengHei'],
  Hebr: ['Noto Sans Hebrew', 'Segoe UI', 'Arial Hebrew'],
  Jpan: ['Noto Sans CJK JP', 'Noto Sans JP', 'Hiragino Sans', 'Yu Gothic'],
  Khmr: ['Noto Sans Khmer', 'Leelawadee UI', 'Khmer Sangam MN'],
  Knda: ['Noto Sans Kannada', 'Nirmala UI', 'Kannada Sangam MN'],
  Kore: ['Noto Sans CJK KR', 'Noto Sans KR', 'Apple SD Gothic Neo', 'Malgun Gothic'],
  Laoo: ['Noto Sans Lao', 'Leelawadee UI', 'Lao Sangam MN'],
  Mlym: ['Noto Sans Malayalam', 'Nirmala UI', 'Malayalam Sangam MN'],
  Mymr: ['Noto Sans Myanmar', 'Myanmar Text', 'Myanmar Sangam MN'],
  Sinh: ['Noto Sans Sinhala', 'Nirmala UI', 'Sinhala Sangam MN'],
  Taml: ['Noto Sans Tamil', 'Nirmala UI', 'Tamil Sangam MN'],
  Telu: ['Noto Sans Telugu', 'Nirmala UI', 'Telugu Sangam MN'],
  Thaa: ['Noto Sans Thaana', 'MV Boli'],
  Thai: ['Noto Sans Thai', 'Leelawadee UI', 'Thonburi'],
};
