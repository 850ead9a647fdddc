// Generated from journey.langium by `npm run generate`: do not edit.

export const language = {
  "defaultToken": "",
  "tokenPostfix": ".journey",
  "unicode": true,
  "includeLF": true,
  "brackets": [
    {
      "open": "{",
      "close": "}",
      "token": "delimiter.curly"
    }
  ],
  "tokenizer": {
    "root": [
      {
        "include": "@blank"
      },
      [
        "(?:language)(?![\\p{L}\\p{M}\\p{N}_.-])",
        "keyword",
        "@statement0"
      ],
      [
        "(?:import|row)(?![\\p{L}\\p{M}\\p{N}_.-])",
        "keyword",
        "@statement1"
      ],
      [
        "(?:persona)(?![\\p{L}\\p{M}\\p{N}_.-])",
        "keyword",
        "@statement2"
      ],
      [
        "(?:evidence|channel|owner)(?![\\p{L}\\p{M}\\p{N}_.-])",
        "attribute.name",
        "@statement3"
      ],
      [
        "(?:touchpoint|metric)(?![\\p{L}\\p{M}\\p{N}_.-])",
        "keyword",
        "@statement4"
      ],
      [
        "(?:action-item|empathy-map|opportunity|frontstage|backstage|artifact|resource|journey|support|stage|gain|pain|step)(?![\\p{L}\\p{M}\\p{N}_.-])",
        "keyword",
        "@statement5"
      ],
      [
        "(?:accessible-description|accessible-title|moment-of-truth|call-to-action|less-is-better|no-touchpoint|frustration|assumption|importance|transcript|audience|duration|external|question|reviewed|scenario|contact|picture|primary|purpose|reading|segment|effort|sample|source|target|about|hours|scale|share|trait|value|data|date|link|need|note|unit|when|due)(?![\\p{L}\\p{M}\\p{N}_.-])",
        "attribute.name",
        "@statement6"
      ],
      [
        "(?:severity|market|method|review|status|state|kind)(?![\\p{L}\\p{M}\\p{N}_.-])",
        "attribute.name",
        "@statement7"
      ],
      [
        "(?:expectation|motivation|reached|thought|thinks|feels|quote|does|goal|says)(?![\\p{L}\\p{M}\\p{N}_.-])",
        "attribute.name",
        "@statement8"
      ],
      [
        "(?:was)(?![\\p{L}\\p{M}\\p{N}_.-])",
        "attribute.name",
        "@statement9"
      ],
      [
        "(?:emotion|felt)(?![\\p{L}\\p{M}\\p{N}_.-])",
        "keyword",
        "@statement10"
      ],
      [
        "(?:baseline|overlaps|details|for)(?![\\p{L}\\p{M}\\p{N}_.-])",
        "attribute.name",
        "@statement11"
      ],
      [
        "(?:improves)(?![\\p{L}\\p{M}\\p{N}_.-])",
        "attribute.name",
        "@statement12"
      ],
      [
        "(?:handover|next)(?![\\p{L}\\p{M}\\p{N}_.-])",
        "keyword",
        "@statement13"
      ],
      [
        "(?:exit)(?![\\p{L}\\p{M}\\p{N}_.-])",
        "keyword",
        "@statement14"
      ],
      {
        "include": "@values"
      },
      [
        "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*",
        "",
        "@unknown"
      ],
      [
        "[{}]",
        "delimiter.curly"
      ],
      [
        ";",
        "delimiter"
      ]
    ],
    "unknown": [
      {
        "include": "@blankInLine"
      },
      {
        "include": "@values"
      },
      [
        "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?:\\.[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*)?",
        ""
      ],
      [
        "\\n",
        "",
        "@pop"
      ],
      [
        "(?=[{};])",
        "",
        "@pop"
      ]
    ],
    "statement0": [
      {
        "include": "@blankInLine"
      },
      {
        "include": "@values"
      },
      [
        "[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_-]*",
        "constant"
      ],
      [
        "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?:\\.[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*)?",
        ""
      ],
      [
        "\\n",
        "",
        "@pop"
      ],
      [
        "(?=[{};])",
        "",
        "@pop"
      ]
    ],
    "statement1": [
      {
        "include": "@blankInLine"
      },
      {
        "include": "@values"
      },
      [
        "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?:\\.[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*)?",
        ""
      ],
      [
        "\\n",
        "",
        "@pop"
      ],
      [
        "(?=[{};])",
        "",
        "@pop"
      ]
    ],
    "statement2": [
      {
        "include": "@blankInLine"
      },
      [
        "\"\"\"(?=[^\\S\\n]*\\n)",
        "string.title",
        "@blockTitle"
      ],
      [
        "\"(?:\\\\.|[^\"\\\\\\n])*\"?",
        "string.title"
      ],
      [
        "“[^”\\n]*”?|”[^”\\n]*”?|„[^“”\\n]*[“”]?|»[^«\\n]*«?|«[^»\\n]*»?",
        "string.title"
      ],
      {
        "include": "@values"
      },
      [
        "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?=\\s*[\"“”„»«{])",
        "type.identifier"
      ],
      [
        "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?:\\.[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*)?",
        "variable"
      ],
      [
        "\\n",
        "",
        "@pop"
      ],
      [
        "(?=[{};])",
        "",
        "@pop"
      ]
    ],
    "statement3": [
      {
        "include": "@blankInLine"
      },
      [
        "\"\"\"(?=[^\\S\\n]*\\n)",
        "string.title",
        "@blockTitle"
      ],
      [
        "\"(?:\\\\.|[^\"\\\\\\n])*\"?",
        "string.title"
      ],
      [
        "“[^”\\n]*”?|”[^”\\n]*”?|„[^“”\\n]*[“”]?|»[^«\\n]*«?|«[^»\\n]*»?",
        "string.title"
      ],
      {
        "include": "@values"
      },
      [
        "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?=\\s*[\"“”„»«{])",
        "type.identifier"
      ],
      [
        "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?:\\.[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*)?",
        "variable"
      ],
      [
        "\\n",
        "",
        "@pop"
      ],
      [
        "(?=[{};])",
        "",
        "@pop"
      ]
    ],
    "statement4": [
      {
        "include": "@blankInLine"
      },
      [
        "\"\"\"(?=[^\\S\\n]*\\n)",
        "string.title",
        "@blockTitle"
      ],
      [
        "\"(?:\\\\.|[^\"\\\\\\n])*\"?",
        "string.title"
      ],
      [
        "“[^”\\n]*”?|”[^”\\n]*”?|„[^“”\\n]*[“”]?|»[^«\\n]*«?|«[^»\\n]*»?",
        "string.title"
      ],
      {
        "include": "@values"
      },
      [
        "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?=\\s*[\"“”„»«])",
        "type.identifier"
      ],
      [
        "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?:\\.[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*)?",
        "variable"
      ],
      [
        "\\n",
        "",
        "@pop"
      ],
      [
        "(?=[{};])",
        "",
        "@pop"
      ]
    ],
    "statement5": [
      {
        "include": "@blankInLine"
      },
      [
        "\"\"\"(?=[^\\S\\n]*\\n)",
        "string.title",
        "@blockTitle"
      ],
      [
        "\"(?:\\\\.|[^\"\\\\\\n])*\"?",
        "string.title"
      ],
      [
        "“[^”\\n]*”?|”[^”\\n]*”?|„[^“”\\n]*[“”]?|»[^«\\n]*«?|«[^»\\n]*»?",
        "string.title"
      ],
      {
        "include": "@values"
      },
      [
        "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*",
        "type.identifier"
      ],
      [
        "\\n",
        "",
        "@pop"
      ],
      [
        "(?=[{};])",
        "",
        "@pop"
      ]
    ],
    "statement6": [
      {
        "include": "@blankInLine"
      },
      {
        "include": "@values"
      },
      [
        "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?:\\.[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*)?",
        ""
      ],
      [
        "\\n",
        "",
        "@pop"
      ],
      [
        "(?=[{};])",
        "",
        "@pop"
      ]
    ],
    "statement7": [
      {
        "include": "@blankInLine"
      },
      {
        "include": "@values"
      },
      [
        "[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_-]*",
        "constant"
      ],
      [
        "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?:\\.[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*)?",
        ""
      ],
      [
        "\\n",
        "",
        "@pop"
      ],
      [
        "(?=[{};])",
        "",
        "@pop"
      ]
    ],
    "statement8": [
      {
        "include": "@blankInLine"
      },
      {
        "include": "@values"
      },
      [
        "(?<![\\p{L}\\p{N}_-])(?:from)(?![\\p{L}\\p{N}_-])",
        "attribute.name"
      ],
      [
        "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?:\\.[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*)?",
        "variable"
      ],
      [
        "\\n",
        "",
        "@pop"
      ],
      [
        "(?=[{};])",
        "",
        "@pop"
      ]
    ],
    "statement9": [
      {
        "include": "@blankInLine"
      },
      [
        "\"\"\"(?=[^\\S\\n]*\\n)",
        "string.title",
        "@blockTitle"
      ],
      [
        "\"(?:\\\\.|[^\"\\\\\\n])*\"?",
        "string.title"
      ],
      [
        "“[^”\\n]*”?|”[^”\\n]*”?|„[^“”\\n]*[“”]?|»[^«\\n]*«?|«[^»\\n]*»?",
        "string.title"
      ],
      {
        "include": "@values"
      },
      [
        "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*",
        "type.identifier"
      ],
      [
        "\\n",
        "",
        "@pop"
      ],
      [
        "(?=[{};])",
        "",
        "@pop"
      ]
    ],
    "statement10": [
      {
        "include": "@blankInLine"
      },
      {
        "include": "@values"
      },
      [
        "(?<![\\p{L}\\p{N}_-])(?:because)(?![\\p{L}\\p{N}_-])",
        "attribute.name"
      ],
      [
        "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?:\\.[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*)?",
        "variable"
      ],
      [
        "\\n",
        "",
        "@pop"
      ],
      [
        "(?=[{};])",
        "",
        "@pop"
      ]
    ],
    "statement11": [
      {
        "include": "@blankInLine"
      },
      {
        "include": "@values"
      },
      [
        "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?:\\.[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*)?",
        "variable"
      ],
      [
        "\\n",
        "",
        "@pop"
      ],
      [
        "(?=[{};])",
        "",
        "@pop"
      ]
    ],
    "statement12": [
      {
        "include": "@blankInLine"
      },
      {
        "include": "@values"
      },
      [
        "(?<![\\p{L}\\p{N}_-])(?:to)(?![\\p{L}\\p{N}_-])",
        "attribute.name"
      ],
      [
        "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?:\\.[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*)?",
        "variable"
      ],
      [
        "\\n",
        "",
        "@pop"
      ],
      [
        "(?=[{};])",
        "",
        "@pop"
      ]
    ],
    "statement13": [
      {
        "include": "@blankInLine"
      },
      {
        "include": "@values"
      },
      [
        "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?:\\.[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*)?",
        "variable"
      ],
      [
        "\\n",
        "",
        "@pop"
      ],
      [
        "(?=[{};])",
        "",
        "@pop"
      ]
    ],
    "statement14": [
      {
        "include": "@blankInLine"
      },
      [
        "\"\"\"(?=[^\\S\\n]*\\n)",
        "string.title",
        "@blockTitle"
      ],
      [
        "\"(?:\\\\.|[^\"\\\\\\n])*\"?",
        "string.title"
      ],
      [
        "“[^”\\n]*”?|”[^”\\n]*”?|„[^“”\\n]*[“”]?|»[^«\\n]*«?|«[^»\\n]*»?",
        "string.title"
      ],
      {
        "include": "@values"
      },
      [
        "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?:\\.[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*)?",
        ""
      ],
      [
        "\\n",
        "",
        "@pop"
      ],
      [
        "(?=[{};])",
        "",
        "@pop"
      ]
    ],
    "blank": [
      [
        "\\s+",
        ""
      ],
      {
        "include": "@comments"
      }
    ],
    "blankInLine": [
      [
        "[^\\S\\n]+",
        ""
      ],
      {
        "include": "@comments"
      },
      [
        ",",
        "delimiter",
        "@list"
      ]
    ],
    "list": [
      {
        "include": "@blank"
      },
      [
        "(?=\\S)",
        "",
        "@pop"
      ]
    ],
    "comments": [
      [
        "\\/\\/[^\\n]*",
        "comment"
      ],
      [
        "\\/\\*",
        "comment",
        "@comment"
      ]
    ],
    "comment": [
      [
        "\\*\\/",
        "comment",
        "@pop"
      ],
      [
        "[^*]+|\\*",
        "comment"
      ]
    ],
    "values": [
      [
        "\"\"\"(?=[^\\S\\n]*\\n)",
        "string",
        "@blockText"
      ],
      [
        "\"(?:\\\\.|[^\"\\\\\\n])*\"?",
        "string"
      ],
      [
        "“[^”\\n]*”?|”[^”\\n]*”?|„[^“”\\n]*[“”]?|»[^«\\n]*«?|«[^»\\n]*»?",
        "string"
      ],
      [
        "(?<![\\p{L}\\p{N}_.-])\\d{4}-\\d[\\d-]*",
        "number.date"
      ],
      [
        "(?<![\\p{L}\\p{N}_.-])[+-]?\\d+(?:\\.\\d+)?%?(?![\\p{L}_])",
        "number"
      ]
    ],
    "blockText": [
      [
        "\\\\\"\"\"",
        "string"
      ],
      [
        "\"\"\"",
        "string",
        "@pop"
      ],
      [
        "[^\"\\\\]+|[\"\\\\]",
        "string"
      ]
    ],
    "blockTitle": [
      [
        "\\\\\"\"\"",
        "string.title"
      ],
      [
        "\"\"\"",
        "string.title",
        "@pop"
      ],
      [
        "[^\"\\\\]+|[\"\\\\]",
        "string.title"
      ]
    ]
  }
};

export const conf = {
  comments: { lineComment: '//', blockComment: ['/*', '*/'] },
  brackets: [['{', '}']],
  autoClosingPairs: [
    { open: '{', close: '}', notIn: ['string', 'comment'] },
    { open: '"', close: '"', notIn: ['string', 'comment'] },
  ],
  surroundingPairs: [
    { open: '{', close: '}' },
    { open: '"', close: '"' },
  ],
  wordPattern: /[\p{L}_][\p{L}\p{M}\p{N}_-]*/u,
};
