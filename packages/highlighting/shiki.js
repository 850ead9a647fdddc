// Generated from journey.langium by `npm run generate`: do not edit.

export const journey = {
  "name": "journey",
  "displayName": "Journey",
  "aliases": [
    "journey-map"
  ],
  "scopeName": "source.journey",
  "fileTypes": [
    "journey"
  ],
  "patterns": [
    {
      "include": "#comments"
    },
    {
      "begin": "(?:^|(?<=[{};]|\\*/))\\s*(language)(?![\\p{L}\\p{M}\\p{N}_.-])",
      "beginCaptures": {
        "1": {
          "name": "keyword.control.journey"
        }
      },
      "end": "(?=[{};])|$",
      "patterns": [
        {
          "include": "#comments"
        },
        {
          "begin": ",",
          "end": "(?=[^\\s/])",
          "patterns": [
            {
              "include": "#comments"
            }
          ]
        },
        {
          "include": "#texts"
        },
        {
          "include": "#values"
        },
        {
          "name": "constant.language.journey",
          "match": "[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_-]*"
        }
      ]
    },
    {
      "begin": "(?:^|(?<=[{};]|\\*/))\\s*(import|row)(?![\\p{L}\\p{M}\\p{N}_.-])",
      "beginCaptures": {
        "1": {
          "name": "keyword.control.journey"
        }
      },
      "end": "(?=[{};])|$",
      "patterns": [
        {
          "include": "#comments"
        },
        {
          "begin": ",",
          "end": "(?=[^\\s/])",
          "patterns": [
            {
              "include": "#comments"
            }
          ]
        },
        {
          "include": "#texts"
        },
        {
          "include": "#values"
        }
      ]
    },
    {
      "begin": "(?:^|(?<=[{};]|\\*/))\\s*(persona)(?![\\p{L}\\p{M}\\p{N}_.-])",
      "beginCaptures": {
        "1": {
          "name": "keyword.control.journey"
        }
      },
      "end": "(?=[{};])|$",
      "patterns": [
        {
          "include": "#comments"
        },
        {
          "begin": ",",
          "end": "(?=[^\\s/])",
          "patterns": [
            {
              "include": "#comments"
            }
          ]
        },
        {
          "include": "#titles"
        },
        {
          "include": "#values"
        },
        {
          "name": "entity.name.type.journey",
          "match": "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?=\\s*[\"“”„»«{])"
        },
        {
          "name": "variable.other.reference.journey",
          "match": "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?:\\.[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*)?"
        }
      ]
    },
    {
      "begin": "(?:^|(?<=[{};]|\\*/))\\s*(evidence|channel|owner)(?![\\p{L}\\p{M}\\p{N}_.-])",
      "beginCaptures": {
        "1": {
          "name": "keyword.other.property.journey"
        }
      },
      "end": "(?=[{};])|$",
      "patterns": [
        {
          "include": "#comments"
        },
        {
          "begin": ",",
          "end": "(?=[^\\s/])",
          "patterns": [
            {
              "include": "#comments"
            }
          ]
        },
        {
          "include": "#titles"
        },
        {
          "include": "#values"
        },
        {
          "name": "entity.name.type.journey",
          "match": "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?=\\s*[\"“”„»«{])"
        },
        {
          "name": "variable.other.reference.journey",
          "match": "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?:\\.[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*)?"
        }
      ]
    },
    {
      "begin": "(?:^|(?<=[{};]|\\*/))\\s*(touchpoint|metric)(?![\\p{L}\\p{M}\\p{N}_.-])",
      "beginCaptures": {
        "1": {
          "name": "keyword.control.journey"
        }
      },
      "end": "(?=[{};])|$",
      "patterns": [
        {
          "include": "#comments"
        },
        {
          "begin": ",",
          "end": "(?=[^\\s/])",
          "patterns": [
            {
              "include": "#comments"
            }
          ]
        },
        {
          "include": "#titles"
        },
        {
          "include": "#values"
        },
        {
          "name": "entity.name.type.journey",
          "match": "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?=\\s*[\"“”„»«])"
        },
        {
          "name": "variable.other.reference.journey",
          "match": "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?:\\.[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*)?"
        }
      ]
    },
    {
      "begin": "(?:^|(?<=[{};]|\\*/))\\s*(action-item|empathy-map|opportunity|frontstage|backstage|artifact|resource|journey|support|stage|gain|pain|step)(?![\\p{L}\\p{M}\\p{N}_.-])",
      "beginCaptures": {
        "1": {
          "name": "keyword.control.journey"
        }
      },
      "end": "(?=[{};])|$",
      "patterns": [
        {
          "include": "#comments"
        },
        {
          "begin": ",",
          "end": "(?=[^\\s/])",
          "patterns": [
            {
              "include": "#comments"
            }
          ]
        },
        {
          "include": "#titles"
        },
        {
          "include": "#values"
        },
        {
          "name": "entity.name.type.journey",
          "match": "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*"
        }
      ]
    },
    {
      "begin": "(?:^|(?<=[{};]|\\*/))\\s*(accessible-description|accessible-title|moment-of-truth|call-to-action|less-is-better|no-touchpoint|frustration|assumption|importance|transcript|audience|duration|external|question|reviewed|scenario|contact|picture|primary|purpose|reading|segment|effort|sample|source|target|about|hours|scale|share|trait|value|data|date|link|need|note|unit|when|due)(?![\\p{L}\\p{M}\\p{N}_.-])",
      "beginCaptures": {
        "1": {
          "name": "keyword.other.property.journey"
        }
      },
      "end": "(?=[{};])|$",
      "patterns": [
        {
          "include": "#comments"
        },
        {
          "begin": ",",
          "end": "(?=[^\\s/])",
          "patterns": [
            {
              "include": "#comments"
            }
          ]
        },
        {
          "include": "#texts"
        },
        {
          "include": "#values"
        }
      ]
    },
    {
      "begin": "(?:^|(?<=[{};]|\\*/))\\s*(severity|market|method|review|status|state|kind)(?![\\p{L}\\p{M}\\p{N}_.-])",
      "beginCaptures": {
        "1": {
          "name": "keyword.other.property.journey"
        }
      },
      "end": "(?=[{};])|$",
      "patterns": [
        {
          "include": "#comments"
        },
        {
          "begin": ",",
          "end": "(?=[^\\s/])",
          "patterns": [
            {
              "include": "#comments"
            }
          ]
        },
        {
          "include": "#texts"
        },
        {
          "include": "#values"
        },
        {
          "name": "constant.language.journey",
          "match": "[\\p{L}\\p{N}_][\\p{L}\\p{M}\\p{N}_-]*"
        }
      ]
    },
    {
      "begin": "(?:^|(?<=[{};]|\\*/))\\s*(expectation|motivation|reached|thought|thinks|feels|quote|does|goal|says)(?![\\p{L}\\p{M}\\p{N}_.-])",
      "beginCaptures": {
        "1": {
          "name": "keyword.other.property.journey"
        }
      },
      "end": "(?=[{};])|$",
      "patterns": [
        {
          "include": "#comments"
        },
        {
          "begin": ",",
          "end": "(?=[^\\s/])",
          "patterns": [
            {
              "include": "#comments"
            }
          ]
        },
        {
          "include": "#texts"
        },
        {
          "include": "#values"
        },
        {
          "name": "keyword.other.property.journey",
          "match": "(?<![\\p{L}\\p{N}_-])(?:from)(?![\\p{L}\\p{N}_-])"
        },
        {
          "name": "variable.other.reference.journey",
          "match": "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?:\\.[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*)?"
        }
      ]
    },
    {
      "begin": "(?:^|(?<=[{};]|\\*/))\\s*(was)(?![\\p{L}\\p{M}\\p{N}_.-])",
      "beginCaptures": {
        "1": {
          "name": "keyword.other.property.journey"
        }
      },
      "end": "(?=[{};])|$",
      "patterns": [
        {
          "include": "#comments"
        },
        {
          "begin": ",",
          "end": "(?=[^\\s/])",
          "patterns": [
            {
              "include": "#comments"
            }
          ]
        },
        {
          "include": "#titles"
        },
        {
          "include": "#values"
        },
        {
          "name": "entity.name.type.journey",
          "match": "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*"
        }
      ]
    },
    {
      "begin": "(?:^|(?<=[{};]|\\*/))\\s*(emotion|felt)(?![\\p{L}\\p{M}\\p{N}_.-])",
      "beginCaptures": {
        "1": {
          "name": "keyword.control.journey"
        }
      },
      "end": "(?=[{};])|$",
      "patterns": [
        {
          "include": "#comments"
        },
        {
          "begin": ",",
          "end": "(?=[^\\s/])",
          "patterns": [
            {
              "include": "#comments"
            }
          ]
        },
        {
          "include": "#texts"
        },
        {
          "include": "#values"
        },
        {
          "name": "keyword.other.property.journey",
          "match": "(?<![\\p{L}\\p{N}_-])(?:because)(?![\\p{L}\\p{N}_-])"
        },
        {
          "name": "variable.other.reference.journey",
          "match": "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?:\\.[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*)?"
        }
      ]
    },
    {
      "begin": "(?:^|(?<=[{};]|\\*/))\\s*(baseline|overlaps|details|for)(?![\\p{L}\\p{M}\\p{N}_.-])",
      "beginCaptures": {
        "1": {
          "name": "keyword.other.property.journey"
        }
      },
      "end": "(?=[{};])|$",
      "patterns": [
        {
          "include": "#comments"
        },
        {
          "begin": ",",
          "end": "(?=[^\\s/])",
          "patterns": [
            {
              "include": "#comments"
            }
          ]
        },
        {
          "include": "#texts"
        },
        {
          "include": "#values"
        },
        {
          "name": "variable.other.reference.journey",
          "match": "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?:\\.[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*)?"
        }
      ]
    },
    {
      "begin": "(?:^|(?<=[{};]|\\*/))\\s*(improves)(?![\\p{L}\\p{M}\\p{N}_.-])",
      "beginCaptures": {
        "1": {
          "name": "keyword.other.property.journey"
        }
      },
      "end": "(?=[{};])|$",
      "patterns": [
        {
          "include": "#comments"
        },
        {
          "begin": ",",
          "end": "(?=[^\\s/])",
          "patterns": [
            {
              "include": "#comments"
            }
          ]
        },
        {
          "include": "#texts"
        },
        {
          "include": "#values"
        },
        {
          "name": "keyword.other.property.journey",
          "match": "(?<![\\p{L}\\p{N}_-])(?:to)(?![\\p{L}\\p{N}_-])"
        },
        {
          "name": "variable.other.reference.journey",
          "match": "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?:\\.[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*)?"
        }
      ]
    },
    {
      "begin": "(?:^|(?<=[{};]|\\*/))\\s*(handover|next)(?![\\p{L}\\p{M}\\p{N}_.-])",
      "beginCaptures": {
        "1": {
          "name": "keyword.control.journey"
        }
      },
      "end": "(?=[{};])|$",
      "patterns": [
        {
          "include": "#comments"
        },
        {
          "begin": ",",
          "end": "(?=[^\\s/])",
          "patterns": [
            {
              "include": "#comments"
            }
          ]
        },
        {
          "include": "#texts"
        },
        {
          "include": "#values"
        },
        {
          "name": "variable.other.reference.journey",
          "match": "[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*(?:\\.[\\p{L}_][\\p{L}\\p{M}\\p{N}_-]*)?"
        }
      ]
    },
    {
      "begin": "(?:^|(?<=[{};]|\\*/))\\s*(exit)(?![\\p{L}\\p{M}\\p{N}_.-])",
      "beginCaptures": {
        "1": {
          "name": "keyword.control.journey"
        }
      },
      "end": "(?=[{};])|$",
      "patterns": [
        {
          "include": "#comments"
        },
        {
          "begin": ",",
          "end": "(?=[^\\s/])",
          "patterns": [
            {
              "include": "#comments"
            }
          ]
        },
        {
          "include": "#titles"
        },
        {
          "include": "#values"
        }
      ]
    },
    {
      "include": "#values"
    }
  ],
  "repository": {
    "comments": {
      "patterns": [
        {
          "name": "comment.block.journey",
          "begin": "/\\*",
          "end": "\\*/"
        },
        {
          "name": "comment.line.double-slash.journey",
          "match": "//.*$"
        }
      ]
    },
    "texts": {
      "patterns": [
        {
          "name": "string.quoted.double.journey",
          "begin": "\"\"\"\\s*$",
          "end": "^\\s*\"\"\"",
          "patterns": [
            {
              "name": "constant.character.escape.journey",
              "match": "\\\\\"\"\""
            }
          ]
        },
        {
          "name": "string.quoted.double.journey",
          "begin": "\"",
          "end": "\"|$",
          "patterns": [
            {
              "name": "constant.character.escape.journey",
              "match": "\\\\(?:u\\{[0-9a-fA-F]{1,6}\\}|.)"
            }
          ]
        },
        {
          "name": "string.quoted.double.journey",
          "match": "“[^”\\n]*”?|”[^”\\n]*”?|„[^“”\\n]*[“”]?|»[^«\\n]*«?|«[^»\\n]*»?"
        }
      ]
    },
    "titles": {
      "patterns": [
        {
          "name": "string.quoted.double.title.journey entity.name.section.journey",
          "begin": "\"\"\"\\s*$",
          "end": "^\\s*\"\"\"",
          "patterns": [
            {
              "name": "constant.character.escape.journey",
              "match": "\\\\\"\"\""
            }
          ]
        },
        {
          "name": "string.quoted.double.title.journey entity.name.section.journey",
          "begin": "\"",
          "end": "\"|$",
          "patterns": [
            {
              "name": "constant.character.escape.journey",
              "match": "\\\\(?:u\\{[0-9a-fA-F]{1,6}\\}|.)"
            }
          ]
        },
        {
          "name": "string.quoted.double.title.journey entity.name.section.journey",
          "match": "“[^”\\n]*”?|”[^”\\n]*”?|„[^“”\\n]*[“”]?|»[^«\\n]*«?|«[^»\\n]*»?"
        }
      ]
    },
    "values": {
      "patterns": [
        {
          "include": "#texts"
        },
        {
          "name": "constant.numeric.date.journey",
          "match": "(?<![\\p{L}\\p{N}_.-])\\d{4}-\\d[\\d-]*"
        },
        {
          "name": "constant.numeric.journey",
          "match": "(?<![\\p{L}\\p{N}_.-])[+-]?\\d+(?:\\.\\d+)?%?(?![\\p{L}_])"
        }
      ]
    }
  }
};

export default [journey];
