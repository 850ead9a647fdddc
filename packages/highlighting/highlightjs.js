// Generated from journey.langium by `npm run generate`: do not edit.

export default function journey() {
  return {
    "name": "Journey",
    "aliases": [
      "journey-map"
    ],
    "unicodeRegex": true,
    "disableAutodetect": true,
    "contains": [
      {
        "scope": "comment",
        "begin": "//",
        "end": "$"
      },
      {
        "scope": "comment",
        "begin": "/\\*",
        "end": "\\*/"
      },
      {
        "begin": [
          "(?:^|(?<=[{};]|\\*/))\\s*",
          "(?:language)(?![\\p{L}\\p{M}\\p{N}_.-])"
        ],
        "beginScope": {
          "2": "keyword"
        },
        "end": "(?=[{};])|$",
        "contains": [
          {
            "scope": "comment",
            "begin": "//",
            "end": "$"
          },
          {
            "scope": "comment",
            "begin": "/\\*",
            "end": "\\*/"
          },
          {
            "begin": ",",
            "end": "(?=[^\\s/])",
            "contains": [
              {
                "scope": "comment",
                "begin": "//",
                "end": "$"
              },
              {
                "scope": "comment",
                "begin": "/\\*",
                "end": "\\*/"
              }
            ]
          },
          {
            "scope": "string",
            "begin": "\"\"\"[ \\t]*$",
            "end": "^[ \\t]*\"\"\"",
            "contains": [
              {
                "match": "\\\\\"\"\""
              }
            ]
          },
          {
            "scope": "string",
            "begin": "\"",
            "end": "\"|$",
            "contains": [
              {
                "match": "\\\\."
              }
            ]
          },
          {
            "scope": "string",
            "match": "“[^”\\n]*”?|”[^”\\n]*”?|„[^“”\\n]*[“”]?|»[^«\\n]*«?|«[^»\\n]*»?"
          },
          {
            "scope": "number",
            "match": "(?<![\\p{L}\\p{N}_.-])\\d{4}-\\d[\\d-]*"
          },
          {
            "scope": "number",
            "match": "(?<![\\p{L}\\p{N}_.-])[+-]?\\d+(?:\\.\\d+)?%?(?![\\p{L}_])"
          },
          {
            "scope": "literal",
            "match": "[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_-]*"
          }
        ]
      },
      {
        "begin": [
          "(?:^|(?<=[{};]|\\*/))\\s*",
          "(?:import|row)(?![\\p{L}\\p{M}\\p{N}_.-])"
        ],
        "beginScope": {
          "2": "keyword"
        },
        "end": "(?=[{};])|$",
        "contains": [
          {
            "scope": "comment",
            "begin": "//",
            "end": "$"
          },
          {
            "scope": "comment",
            "begin": "/\\*",
            "end": "\\*/"
          },
          {
            "begin": ",",
            "end": "(?=[^\\s/])",
            "contains": [
              {
                "scope": "comment",
                "begin": "//",
                "end": "$"
              },
              {
                "scope": "comment",
                "begin": "/\\*",
                "end": "\\*/"
              }
            ]
          },
          {
            "scope": "string",
            "begin": "\"\"\"[ \\t]*$",
            "end": "^[ \\t]*\"\"\"",
            "contains": [
              {
                "match": "\\\\\"\"\""
              }
            ]
          },
          {
            "scope": "string",
            "begin": "\"",
            "end": "\"|$",
            "contains": [
              {
                "match": "\\\\."
              }
            ]
          },
          {
            "scope": "string",
            "match": "“[^”\\n]*”?|”[^”\\n]*”?|„[^“”\\n]*[“”]?|»[^«\\n]*«?|«[^»\\n]*»?"
          },
          {
            "scope": "number",
            "match": "(?<![\\p{L}\\p{N}_.-])\\d{4}-\\d[\\d-]*"
          },
          {
            "scope": "number",
            "match": "(?<![\\p{L}\\p{N}_.-])[+-]?\\d+(?:\\.\\d+)?%?(?![\\p{L}_])"
          }
        ]
      },
      {
        "begin": [
          "(?:^|(?<=[{};]|\\*/))\\s*",
          "(?:persona)(?![\\p{L}\\p{M}\\p{N}_.-])"
        ],
        "beginScope": {
          "2": "keyword"
        },
        "end": "(?=[{};])|$",
        "contains": [
          {
            "scope": "comment",
            "begin": "//",
            "end": "$"
          },
          {
            "scope": "comment",
            "begin": "/\\*",
            "end": "\\*/"
          },
          {
            "begin": ",",
            "end": "(?=[^\\s/])",
            "contains": [
              {
                "scope": "comment",
                "begin": "//",
                "end": "$"
              },
              {
                "scope": "comment",
                "begin": "/\\*",
                "end": "\\*/"
              }
            ]
          },
          {
            "scope": "section",
            "begin": "\"\"\"[ \\t]*$",
            "end": "^[ \\t]*\"\"\"",
            "contains": [
              {
                "match": "\\\\\"\"\""
              }
            ]
          },
          {
            "scope": "section",
            "begin": "\"",
            "end": "\"|$",
            "contains": [
              {
                "match": "\\\\."
              }
            ]
          },
          {
            "scope": "section",
            "match": "“[^”\\n]*”?|”[^”\\n]*”?|„[^“”\\n]*[“”]?|»[^«\\n]*«?|«[^»\\n]*»?"
          },
          {
            "scope": "number",
            "match": "(?<![\\p{L}\\p{N}_.-])\\d{4}-\\d[\\d-]*"
          },
          {
            "scope": "number",
            "match": "(?<![\\p{L}\\p{N}_.-])[+-]?\\d+(?:\\.\\d+)?%?(?![\\p{L}_])"
          },
          {
            "scope": "title",
            "match": "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?=\\s*[\"“”„»«{])"
          },
          {
            "scope": "variable",
            "match": "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?:\\.[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*)?"
          }
        ]
      },
      {
        "begin": [
          "(?:^|(?<=[{};]|\\*/))\\s*",
          "(?:evidence|channel|owner)(?![\\p{L}\\p{M}\\p{N}_.-])"
        ],
        "beginScope": {
          "2": "attr"
        },
        "end": "(?=[{};])|$",
        "contains": [
          {
            "scope": "comment",
            "begin": "//",
            "end": "$"
          },
          {
            "scope": "comment",
            "begin": "/\\*",
            "end": "\\*/"
          },
          {
            "begin": ",",
            "end": "(?=[^\\s/])",
            "contains": [
              {
                "scope": "comment",
                "begin": "//",
                "end": "$"
              },
              {
                "scope": "comment",
                "begin": "/\\*",
                "end": "\\*/"
              }
            ]
          },
          {
            "scope": "section",
            "begin": "\"\"\"[ \\t]*$",
            "end": "^[ \\t]*\"\"\"",
            "contains": [
              {
                "match": "\\\\\"\"\""
              }
            ]
          },
          {
            "scope": "section",
            "begin": "\"",
            "end": "\"|$",
            "contains": [
              {
                "match": "\\\\."
              }
            ]
          },
          {
            "scope": "section",
            "match": "“[^”\\n]*”?|”[^”\\n]*”?|„[^“”\\n]*[“”]?|»[^«\\n]*«?|«[^»\\n]*»?"
          },
          {
            "scope": "number",
            "match": "(?<![\\p{L}\\p{N}_.-])\\d{4}-\\d[\\d-]*"
          },
          {
            "scope": "number",
            "match": "(?<![\\p{L}\\p{N}_.-])[+-]?\\d+(?:\\.\\d+)?%?(?![\\p{L}_])"
          },
          {
            "scope": "title",
            "match": "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?=\\s*[\"“”„»«{])"
          },
          {
            "scope": "variable",
            "match": "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?:\\.[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*)?"
          }
        ]
      },
      {
        "begin": [
          "(?:^|(?<=[{};]|\\*/))\\s*",
          "(?:touchpoint|metric)(?![\\p{L}\\p{M}\\p{N}_.-])"
        ],
        "beginScope": {
          "2": "keyword"
        },
        "end": "(?=[{};])|$",
        "contains": [
          {
            "scope": "comment",
            "begin": "//",
            "end": "$"
          },
          {
            "scope": "comment",
            "begin": "/\\*",
            "end": "\\*/"
          },
          {
            "begin": ",",
            "end": "(?=[^\\s/])",
            "contains": [
              {
                "scope": "comment",
                "begin": "//",
                "end": "$"
              },
              {
                "scope": "comment",
                "begin": "/\\*",
                "end": "\\*/"
              }
            ]
          },
          {
            "scope": "section",
            "begin": "\"\"\"[ \\t]*$",
            "end": "^[ \\t]*\"\"\"",
            "contains": [
              {
                "match": "\\\\\"\"\""
              }
            ]
          },
          {
            "scope": "section",
            "begin": "\"",
            "end": "\"|$",
            "contains": [
              {
                "match": "\\\\."
              }
            ]
          },
          {
            "scope": "section",
            "match": "“[^”\\n]*”?|”[^”\\n]*”?|„[^“”\\n]*[“”]?|»[^«\\n]*«?|«[^»\\n]*»?"
          },
          {
            "scope": "number",
            "match": "(?<![\\p{L}\\p{N}_.-])\\d{4}-\\d[\\d-]*"
          },
          {
            "scope": "number",
            "match": "(?<![\\p{L}\\p{N}_.-])[+-]?\\d+(?:\\.\\d+)?%?(?![\\p{L}_])"
          },
          {
            "scope": "title",
            "match": "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?=\\s*[\"“”„»«])"
          },
          {
            "scope": "variable",
            "match": "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?:\\.[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*)?"
          }
        ]
      },
      {
        "begin": [
          "(?:^|(?<=[{};]|\\*/))\\s*",
          "(?:action-item|empathy-map|opportunity|frontstage|backstage|artifact|resource|journey|support|stage|gain|pain|step)(?![\\p{L}\\p{M}\\p{N}_.-])"
        ],
        "beginScope": {
          "2": "keyword"
        },
        "end": "(?=[{};])|$",
        "contains": [
          {
            "scope": "comment",
            "begin": "//",
            "end": "$"
          },
          {
            "scope": "comment",
            "begin": "/\\*",
            "end": "\\*/"
          },
          {
            "begin": ",",
            "end": "(?=[^\\s/])",
            "contains": [
              {
                "scope": "comment",
                "begin": "//",
                "end": "$"
              },
              {
                "scope": "comment",
                "begin": "/\\*",
                "end": "\\*/"
              }
            ]
          },
          {
            "scope": "section",
            "begin": "\"\"\"[ \\t]*$",
            "end": "^[ \\t]*\"\"\"",
            "contains": [
              {
                "match": "\\\\\"\"\""
              }
            ]
          },
          {
            "scope": "section",
            "begin": "\"",
            "end": "\"|$",
            "contains": [
              {
                "match": "\\\\."
              }
            ]
          },
          {
            "scope": "section",
            "match": "“[^”\\n]*”?|”[^”\\n]*”?|„[^“”\\n]*[“”]?|»[^«\\n]*«?|«[^»\\n]*»?"
          },
          {
            "scope": "number",
            "match": "(?<![\\p{L}\\p{N}_.-])\\d{4}-\\d[\\d-]*"
          },
          {
            "scope": "number",
            "match": "(?<![\\p{L}\\p{N}_.-])[+-]?\\d+(?:\\.\\d+)?%?(?![\\p{L}_])"
          },
          {
            "scope": "title",
            "match": "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*"
          }
        ]
      },
      {
        "begin": [
          "(?:^|(?<=[{};]|\\*/))\\s*",
          "(?:accessible-description|accessible-title|moment-of-truth|call-to-action|less-is-better|no-touchpoint|frustration|assumption|importance|transcript|audience|duration|external|question|reviewed|scenario|contact|picture|primary|purpose|reading|segment|effort|sample|source|target|about|hours|scale|share|trait|value|data|date|link|need|note|unit|when|due)(?![\\p{L}\\p{M}\\p{N}_.-])"
        ],
        "beginScope": {
          "2": "attr"
        },
        "end": "(?=[{};])|$",
        "contains": [
          {
            "scope": "comment",
            "begin": "//",
            "end": "$"
          },
          {
            "scope": "comment",
            "begin": "/\\*",
            "end": "\\*/"
          },
          {
            "begin": ",",
            "end": "(?=[^\\s/])",
            "contains": [
              {
                "scope": "comment",
                "begin": "//",
                "end": "$"
              },
              {
                "scope": "comment",
                "begin": "/\\*",
                "end": "\\*/"
              }
            ]
          },
          {
            "scope": "string",
            "begin": "\"\"\"[ \\t]*$",
            "end": "^[ \\t]*\"\"\"",
            "contains": [
              {
                "match": "\\\\\"\"\""
              }
            ]
          },
          {
            "scope": "string",
            "begin": "\"",
            "end": "\"|$",
            "contains": [
              {
                "match": "\\\\."
              }
            ]
          },
          {
            "scope": "string",
            "match": "“[^”\\n]*”?|”[^”\\n]*”?|„[^“”\\n]*[“”]?|»[^«\\n]*«?|«[^»\\n]*»?"
          },
          {
            "scope": "number",
            "match": "(?<![\\p{L}\\p{N}_.-])\\d{4}-\\d[\\d-]*"
          },
          {
            "scope": "number",
            "match": "(?<![\\p{L}\\p{N}_.-])[+-]?\\d+(?:\\.\\d+)?%?(?![\\p{L}_])"
          }
        ]
      },
      {
        "begin": [
          "(?:^|(?<=[{};]|\\*/))\\s*",
          "(?:severity|market|method|review|status|state|kind)(?![\\p{L}\\p{M}\\p{N}_.-])"
        ],
        "beginScope": {
          "2": "attr"
        },
        "end": "(?=[{};])|$",
        "contains": [
          {
            "scope": "comment",
            "begin": "//",
            "end": "$"
          },
          {
            "scope": "comment",
            "begin": "/\\*",
            "end": "\\*/"
          },
          {
            "begin": ",",
            "end": "(?=[^\\s/])",
            "contains": [
              {
                "scope": "comment",
                "begin": "//",
                "end": "$"
              },
              {
                "scope": "comment",
                "begin": "/\\*",
                "end": "\\*/"
              }
            ]
          },
          {
            "scope": "string",
            "begin": "\"\"\"[ \\t]*$",
            "end": "^[ \\t]*\"\"\"",
            "contains": [
              {
                "match": "\\\\\"\"\""
              }
            ]
          },
          {
            "scope": "string",
            "begin": "\"",
            "end": "\"|$",
            "contains": [
              {
                "match": "\\\\."
              }
            ]
          },
          {
            "scope": "string",
            "match": "“[^”\\n]*”?|”[^”\\n]*”?|„[^“”\\n]*[“”]?|»[^«\\n]*«?|«[^»\\n]*»?"
          },
          {
            "scope": "number",
            "match": "(?<![\\p{L}\\p{N}_.-])\\d{4}-\\d[\\d-]*"
          },
          {
            "scope": "number",
            "match": "(?<![\\p{L}\\p{N}_.-])[+-]?\\d+(?:\\.\\d+)?%?(?![\\p{L}_])"
          },
          {
            "scope": "literal",
            "match": "[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_-]*"
          }
        ]
      },
      {
        "begin": [
          "(?:^|(?<=[{};]|\\*/))\\s*",
          "(?:expectation|motivation|reached|thought|thinks|feels|quote|does|goal|says)(?![\\p{L}\\p{M}\\p{N}_.-])"
        ],
        "beginScope": {
          "2": "attr"
        },
        "end": "(?=[{};])|$",
        "contains": [
          {
            "scope": "comment",
            "begin": "//",
            "end": "$"
          },
          {
            "scope": "comment",
            "begin": "/\\*",
            "end": "\\*/"
          },
          {
            "begin": ",",
            "end": "(?=[^\\s/])",
            "contains": [
              {
                "scope": "comment",
                "begin": "//",
                "end": "$"
              },
              {
                "scope": "comment",
                "begin": "/\\*",
                "end": "\\*/"
              }
            ]
          },
          {
            "scope": "string",
            "begin": "\"\"\"[ \\t]*$",
            "end": "^[ \\t]*\"\"\"",
            "contains": [
              {
                "match": "\\\\\"\"\""
              }
            ]
          },
          {
            "scope": "string",
            "begin": "\"",
            "end": "\"|$",
            "contains": [
              {
                "match": "\\\\."
              }
            ]
          },
          {
            "scope": "string",
            "match": "“[^”\\n]*”?|”[^”\\n]*”?|„[^“”\\n]*[“”]?|»[^«\\n]*«?|«[^»\\n]*»?"
          },
          {
            "scope": "number",
            "match": "(?<![\\p{L}\\p{N}_.-])\\d{4}-\\d[\\d-]*"
          },
          {
            "scope": "number",
            "match": "(?<![\\p{L}\\p{N}_.-])[+-]?\\d+(?:\\.\\d+)?%?(?![\\p{L}_])"
          },
          {
            "scope": "attr",
            "match": "(?<![\\p{L}\\p{N}_-])(?:from)(?![\\p{L}\\p{N}_-])"
          },
          {
            "scope": "variable",
            "match": "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?:\\.[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*)?"
          }
        ]
      },
      {
        "begin": [
          "(?:^|(?<=[{};]|\\*/))\\s*",
          "(?:was)(?![\\p{L}\\p{M}\\p{N}_.-])"
        ],
        "beginScope": {
          "2": "attr"
        },
        "end": "(?=[{};])|$",
        "contains": [
          {
            "scope": "comment",
            "begin": "//",
            "end": "$"
          },
          {
            "scope": "comment",
            "begin": "/\\*",
            "end": "\\*/"
          },
          {
            "begin": ",",
            "end": "(?=[^\\s/])",
            "contains": [
              {
                "scope": "comment",
                "begin": "//",
                "end": "$"
              },
              {
                "scope": "comment",
                "begin": "/\\*",
                "end": "\\*/"
              }
            ]
          },
          {
            "scope": "section",
            "begin": "\"\"\"[ \\t]*$",
            "end": "^[ \\t]*\"\"\"",
            "contains": [
              {
                "match": "\\\\\"\"\""
              }
            ]
          },
          {
            "scope": "section",
            "begin": "\"",
            "end": "\"|$",
            "contains": [
              {
                "match": "\\\\."
              }
            ]
          },
          {
            "scope": "section",
            "match": "“[^”\\n]*”?|”[^”\\n]*”?|„[^“”\\n]*[“”]?|»[^«\\n]*«?|«[^»\\n]*»?"
          },
          {
            "scope": "number",
            "match": "(?<![\\p{L}\\p{N}_.-])\\d{4}-\\d[\\d-]*"
          },
          {
            "scope": "number",
            "match": "(?<![\\p{L}\\p{N}_.-])[+-]?\\d+(?:\\.\\d+)?%?(?![\\p{L}_])"
          },
          {
            "scope": "title",
            "match": "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*"
          }
        ]
      },
      {
        "begin": [
          "(?:^|(?<=[{};]|\\*/))\\s*",
          "(?:emotion|felt)(?![\\p{L}\\p{M}\\p{N}_.-])"
        ],
        "beginScope": {
          "2": "keyword"
        },
        "end": "(?=[{};])|$",
        "contains": [
          {
            "scope": "comment",
            "begin": "//",
            "end": "$"
          },
          {
            "scope": "comment",
            "begin": "/\\*",
            "end": "\\*/"
          },
          {
            "begin": ",",
            "end": "(?=[^\\s/])",
            "contains": [
              {
                "scope": "comment",
                "begin": "//",
                "end": "$"
              },
              {
                "scope": "comment",
                "begin": "/\\*",
                "end": "\\*/"
              }
            ]
          },
          {
            "scope": "string",
            "begin": "\"\"\"[ \\t]*$",
            "end": "^[ \\t]*\"\"\"",
            "contains": [
              {
                "match": "\\\\\"\"\""
              }
            ]
          },
          {
            "scope": "string",
            "begin": "\"",
            "end": "\"|$",
            "contains": [
              {
                "match": "\\\\."
              }
            ]
          },
          {
            "scope": "string",
            "match": "“[^”\\n]*”?|”[^”\\n]*”?|„[^“”\\n]*[“”]?|»[^«\\n]*«?|«[^»\\n]*»?"
          },
          {
            "scope": "number",
            "match": "(?<![\\p{L}\\p{N}_.-])\\d{4}-\\d[\\d-]*"
          },
          {
            "scope": "number",
            "match": "(?<![\\p{L}\\p{N}_.-])[+-]?\\d+(?:\\.\\d+)?%?(?![\\p{L}_])"
          },
          {
            "scope": "attr",
            "match": "(?<![\\p{L}\\p{N}_-])(?:because)(?![\\p{L}\\p{N}_-])"
          },
          {
            "scope": "variable",
            "match": "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?:\\.[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*)?"
          }
        ]
      },
      {
        "begin": [
          "(?:^|(?<=[{};]|\\*/))\\s*",
          "(?:baseline|overlaps|details|for)(?![\\p{L}\\p{M}\\p{N}_.-])"
        ],
        "beginScope": {
          "2": "attr"
        },
        "end": "(?=[{};])|$",
        "contains": [
          {
            "scope": "comment",
            "begin": "//",
            "end": "$"
          },
          {
            "scope": "comment",
            "begin": "/\\*",
            "end": "\\*/"
          },
          {
            "begin": ",",
            "end": "(?=[^\\s/])",
            "contains": [
              {
                "scope": "comment",
                "begin": "//",
                "end": "$"
              },
              {
                "scope": "comment",
                "begin": "/\\*",
                "end": "\\*/"
              }
            ]
          },
          {
            "scope": "string",
            "begin": "\"\"\"[ \\t]*$",
            "end": "^[ \\t]*\"\"\"",
            "contains": [
              {
                "match": "\\\\\"\"\""
              }
            ]
          },
          {
            "scope": "string",
            "begin": "\"",
            "end": "\"|$",
            "contains": [
              {
                "match": "\\\\."
              }
            ]
          },
          {
            "scope": "string",
            "match": "“[^”\\n]*”?|”[^”\\n]*”?|„[^“”\\n]*[“”]?|»[^«\\n]*«?|«[^»\\n]*»?"
          },
          {
            "scope": "number",
            "match": "(?<![\\p{L}\\p{N}_.-])\\d{4}-\\d[\\d-]*"
          },
          {
            "scope": "number",
            "match": "(?<![\\p{L}\\p{N}_.-])[+-]?\\d+(?:\\.\\d+)?%?(?![\\p{L}_])"
          },
          {
            "scope": "variable",
            "match": "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?:\\.[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*)?"
          }
        ]
      },
      {
        "begin": [
          "(?:^|(?<=[{};]|\\*/))\\s*",
          "(?:improves)(?![\\p{L}\\p{M}\\p{N}_.-])"
        ],
        "beginScope": {
          "2": "attr"
        },
        "end": "(?=[{};])|$",
        "contains": [
          {
            "scope": "comment",
            "begin": "//",
            "end": "$"
          },
          {
            "scope": "comment",
            "begin": "/\\*",
            "end": "\\*/"
          },
          {
            "begin": ",",
            "end": "(?=[^\\s/])",
            "contains": [
              {
                "scope": "comment",
                "begin": "//",
                "end": "$"
              },
              {
                "scope": "comment",
                "begin": "/\\*",
                "end": "\\*/"
              }
            ]
          },
          {
            "scope": "string",
            "begin": "\"\"\"[ \\t]*$",
            "end": "^[ \\t]*\"\"\"",
            "contains": [
              {
                "match": "\\\\\"\"\""
              }
            ]
          },
          {
            "scope": "string",
            "begin": "\"",
            "end": "\"|$",
            "contains": [
              {
                "match": "\\\\."
              }
            ]
          },
          {
            "scope": "string",
            "match": "“[^”\\n]*”?|”[^”\\n]*”?|„[^“”\\n]*[“”]?|»[^«\\n]*«?|«[^»\\n]*»?"
          },
          {
            "scope": "number",
            "match": "(?<![\\p{L}\\p{N}_.-])\\d{4}-\\d[\\d-]*"
          },
          {
            "scope": "number",
            "match": "(?<![\\p{L}\\p{N}_.-])[+-]?\\d+(?:\\.\\d+)?%?(?![\\p{L}_])"
          },
          {
            "scope": "attr",
            "match": "(?<![\\p{L}\\p{N}_-])(?:to)(?![\\p{L}\\p{N}_-])"
          },
          {
            "scope": "variable",
            "match": "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?:\\.[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*)?"
          }
        ]
      },
      {
        "begin": [
          "(?:^|(?<=[{};]|\\*/))\\s*",
          "(?:handover|next)(?![\\p{L}\\p{M}\\p{N}_.-])"
        ],
        "beginScope": {
          "2": "keyword"
        },
        "end": "(?=[{};])|$",
        "contains": [
          {
            "scope": "comment",
            "begin": "//",
            "end": "$"
          },
          {
            "scope": "comment",
            "begin": "/\\*",
            "end": "\\*/"
          },
          {
            "begin": ",",
            "end": "(?=[^\\s/])",
            "contains": [
              {
                "scope": "comment",
                "begin": "//",
                "end": "$"
              },
              {
                "scope": "comment",
                "begin": "/\\*",
                "end": "\\*/"
              }
            ]
          },
          {
            "scope": "string",
            "begin": "\"\"\"[ \\t]*$",
            "end": "^[ \\t]*\"\"\"",
            "contains": [
              {
                "match": "\\\\\"\"\""
              }
            ]
          },
          {
            "scope": "string",
            "begin": "\"",
            "end": "\"|$",
            "contains": [
              {
                "match": "\\\\."
              }
            ]
          },
          {
            "scope": "string",
            "match": "“[^”\\n]*”?|”[^”\\n]*”?|„[^“”\\n]*[“”]?|»[^«\\n]*«?|«[^»\\n]*»?"
          },
          {
            "scope": "number",
            "match": "(?<![\\p{L}\\p{N}_.-])\\d{4}-\\d[\\d-]*"
          },
          {
            "scope": "number",
            "match": "(?<![\\p{L}\\p{N}_.-])[+-]?\\d+(?:\\.\\d+)?%?(?![\\p{L}_])"
          },
          {
            "scope": "variable",
            "match": "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?:\\.[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*)?"
          }
        ]
      },
      {
        "begin": [
          "(?:^|(?<=[{};]|\\*/))\\s*",
          "(?:exit)(?![\\p{L}\\p{M}\\p{N}_.-])"
        ],
        "beginScope": {
          "2": "keyword"
        },
        "end": "(?=[{};])|$",
        "contains": [
          {
            "scope": "comment",
            "begin": "//",
            "end": "$"
          },
          {
            "scope": "comment",
            "begin": "/\\*",
            "end": "\\*/"
          },
          {
            "begin": ",",
            "end": "(?=[^\\s/])",
            "contains": [
              {
                "scope": "comment",
                "begin": "//",
                "end": "$"
              },
              {
                "scope": "comment",
                "begin": "/\\*",
                "end": "\\*/"
              }
            ]
          },
          {
            "scope": "section",
            "begin": "\"\"\"[ \\t]*$",
            "end": "^[ \\t]*\"\"\"",
            "contains": [
              {
                "match": "\\\\\"\"\""
              }
            ]
          },
          {
            "scope": "section",
            "begin": "\"",
            "end": "\"|$",
            "contains": [
              {
                "match": "\\\\."
              }
            ]
          },
          {
            "scope": "section",
            "match": "“[^”\\n]*”?|”[^”\\n]*”?|„[^“”\\n]*[“”]?|»[^«\\n]*«?|«[^»\\n]*»?"
          },
          {
            "scope": "number",
            "match": "(?<![\\p{L}\\p{N}_.-])\\d{4}-\\d[\\d-]*"
          },
          {
            "scope": "number",
            "match": "(?<![\\p{L}\\p{N}_.-])[+-]?\\d+(?:\\.\\d+)?%?(?![\\p{L}_])"
          }
        ]
      },
      {
        "scope": "string",
        "begin": "\"\"\"[ \\t]*$",
        "end": "^[ \\t]*\"\"\"",
        "contains": [
          {
            "match": "\\\\\"\"\""
          }
        ]
      },
      {
        "scope": "string",
        "begin": "\"",
        "end": "\"|$",
        "contains": [
          {
            "match": "\\\\."
          }
        ]
      },
      {
        "scope": "string",
        "match": "“[^”\\n]*”?|”[^”\\n]*”?|„[^“”\\n]*[“”]?|»[^«\\n]*«?|«[^»\\n]*»?"
      },
      {
        "scope": "number",
        "match": "(?<![\\p{L}\\p{N}_.-])\\d{4}-\\d[\\d-]*"
      },
      {
        "scope": "number",
        "match": "(?<![\\p{L}\\p{N}_.-])[+-]?\\d+(?:\\.\\d+)?%?(?![\\p{L}_])"
      }
    ]
  };
}
