/** Texts with parts that look like others, by what a definition for colours must tell apart. */
export const lookalikes: readonly (readonly [name: string, text: string])[] = [
  [
    'keywords as names',
    'journey step "x" {\n  owner support\n  stage review "Review" { owner stage; channel phone }\n}',
  ],
  ['a name that ends like a keyword', 'journey no-date "x" {\n  owner up-to-date\n  for-all-time "y"\n}'],
  ['names in any script', 'persona på-nettet "Åse" { goal "Find" }\npersona 日本 "日本語"'],
  [
    'texts with escapes, braces and comment signs',
    'journey a "x \\" { // /* \\u{1F600}" {\n  purpose "}"\n}',
  ],
  ['statements on one line', 'evidence a "b" { method interview; date 2026-08-14; sample 12 } // end'],
  ['lists over lines', 'journey a {\n  evidence one,\n    two, three\n  owner web\n}'],
  ['numbers, shares and dates', 'metric a "b" { baseline 61.5%; target +75% }\nevidence c { date 2026-9-1 }'],
  ['an emotion and its reason', 'journey a { stage "b" { emotion anna -1 "sad" because "rain" } }'],
  ['block texts', 'persona a {\n  about """\n    owner "web"\n    stage \\"""\n  """\n  goal "x"\n}'],
  ['comments', '/* stage\n owner */ persona a { } // owner\npersona b "B"'],
  [
    'comments that end like a list',
    'journey a "A" {\n  owner web // one,\n  goal "x" /* two, */\n  purpose "y"\n}',
  ],
];
