// Generated from journey.langium by `npm run generate`: do not edit.

export default function journey(Prism) {
  Prism.languages.journey = {
    "comment": {
      "pattern": /\/\/.*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))/mu,
      "greedy": true,
    },
    "statement": {
      "pattern": /(?<=(?:^|[{};]|\*\/)[^\S\n]*)(?:accessible-description|accessible-title|moment-of-truth|call-to-action|less-is-better|no-touchpoint|action-item|empathy-map|expectation|frustration|opportunity|assumption|frontstage|importance|motivation|touchpoint|transcript|backstage|artifact|audience|baseline|duration|evidence|external|handover|improves|language|overlaps|question|resource|reviewed|scenario|severity|channel|contact|details|emotion|journey|persona|picture|primary|purpose|reached|reading|segment|support|thought|effort|import|market|method|metric|review|sample|source|status|target|thinks|about|feels|hours|owner|quote|scale|share|stage|state|trait|value|data|date|does|exit|felt|gain|goal|kind|link|need|next|note|pain|says|step|unit|when|due|for|row|was)(?![\p{L}\p{M}\p{N}_.-])(?:"""[ \t]*\r?\n(?:[^"\\]|\\[\s\S]|"(?!""))*"""|"(?:\\.|[^"\\\n])*"?|“[^”\n]*”?|”[^”\n]*”?|„[^“”\n]*[“”]?|»[^«\n]*«?|«[^»\n]*»?|\/\/.*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))|,(?:\s|\/\/.*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S])))*|[^{};\n"“”„»«\/,]|\/(?![/*]))*(?:\s*\{)?/mu,
      "greedy": true,
      "inside": {
        "form": [
          {
            "pattern": /^(?:language)(?![\p{L}\p{M}\p{N}_.-])[\s\S]*/mu,
            "inside": {
              "string": {
                "pattern": /"""[ \t]*\r?\n(?:[^"\\]|\\[\s\S]|"(?!""))*"""|"(?:\\.|[^"\\\n])*"?|“[^”\n]*”?|”[^”\n]*”?|„[^“”\n]*[“”]?|»[^«\n]*«?|«[^»\n]*»?/mu,
                "greedy": true,
              },
              "comment": {
                "pattern": /\/\/.*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))/mu,
                "greedy": true,
              },
              "keyword": {
                "pattern": /^(?:language)(?![\p{L}\p{M}\p{N}_.-])/mu,
              },
              "number": {
                "pattern": /(?<![\p{L}\p{N}_.-])\d{4}-\d[\d-]*|(?<![\p{L}\p{N}_.-])[+-]?\d+(?:\.\d+)?%?(?![\p{L}_])/mu,
              },
              "constant": {
                "pattern": /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*/mu,
              },
              "punctuation": {
                "pattern": /[,{]/mu,
              },
            },
          },
          {
            "pattern": /^(?:import|row)(?![\p{L}\p{M}\p{N}_.-])[\s\S]*/mu,
            "inside": {
              "string": {
                "pattern": /"""[ \t]*\r?\n(?:[^"\\]|\\[\s\S]|"(?!""))*"""|"(?:\\.|[^"\\\n])*"?|“[^”\n]*”?|”[^”\n]*”?|„[^“”\n]*[“”]?|»[^«\n]*«?|«[^»\n]*»?/mu,
                "greedy": true,
              },
              "comment": {
                "pattern": /\/\/.*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))/mu,
                "greedy": true,
              },
              "keyword": {
                "pattern": /^(?:import|row)(?![\p{L}\p{M}\p{N}_.-])/mu,
              },
              "number": {
                "pattern": /(?<![\p{L}\p{N}_.-])\d{4}-\d[\d-]*|(?<![\p{L}\p{N}_.-])[+-]?\d+(?:\.\d+)?%?(?![\p{L}_])/mu,
              },
              "punctuation": {
                "pattern": /[,{]/mu,
              },
            },
          },
          {
            "pattern": /^(?:persona)(?![\p{L}\p{M}\p{N}_.-])[\s\S]*/mu,
            "inside": {
              "class-name": {
                "pattern": /(?<=^(?:persona)(?![\p{L}\p{M}\p{N}_.-])\s+)[\p{L}_][\p{L}\p{M}\p{N}_-]*(?=\s*["“”„»«{])/mu,
              },
              "string": {
                "pattern": /"""[ \t]*\r?\n(?:[^"\\]|\\[\s\S]|"(?!""))*"""|"(?:\\.|[^"\\\n])*"?|“[^”\n]*”?|”[^”\n]*”?|„[^“”\n]*[“”]?|»[^«\n]*«?|«[^»\n]*»?/mu,
                "greedy": true,
                "alias": "title",
              },
              "comment": {
                "pattern": /\/\/.*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))/mu,
                "greedy": true,
              },
              "keyword": {
                "pattern": /^(?:persona)(?![\p{L}\p{M}\p{N}_.-])/mu,
              },
              "number": {
                "pattern": /(?<![\p{L}\p{N}_.-])\d{4}-\d[\d-]*|(?<![\p{L}\p{N}_.-])[+-]?\d+(?:\.\d+)?%?(?![\p{L}_])/mu,
              },
              "variable": {
                "pattern": /[\p{L}_][\p{L}\p{M}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{M}\p{N}_-]*)?/mu,
              },
              "punctuation": {
                "pattern": /[,{]/mu,
              },
            },
          },
          {
            "pattern": /^(?:evidence|channel|owner)(?![\p{L}\p{M}\p{N}_.-])[\s\S]*/mu,
            "inside": {
              "class-name": {
                "pattern": /(?<=^(?:evidence|channel|owner)(?![\p{L}\p{M}\p{N}_.-])\s+)[\p{L}_][\p{L}\p{M}\p{N}_-]*(?=\s*["“”„»«{])/mu,
              },
              "string": {
                "pattern": /"""[ \t]*\r?\n(?:[^"\\]|\\[\s\S]|"(?!""))*"""|"(?:\\.|[^"\\\n])*"?|“[^”\n]*”?|”[^”\n]*”?|„[^“”\n]*[“”]?|»[^«\n]*«?|«[^»\n]*»?/mu,
                "greedy": true,
                "alias": "title",
              },
              "comment": {
                "pattern": /\/\/.*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))/mu,
                "greedy": true,
              },
              "property": {
                "pattern": /^(?:evidence|channel|owner)(?![\p{L}\p{M}\p{N}_.-])/mu,
              },
              "number": {
                "pattern": /(?<![\p{L}\p{N}_.-])\d{4}-\d[\d-]*|(?<![\p{L}\p{N}_.-])[+-]?\d+(?:\.\d+)?%?(?![\p{L}_])/mu,
              },
              "variable": {
                "pattern": /[\p{L}_][\p{L}\p{M}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{M}\p{N}_-]*)?/mu,
              },
              "punctuation": {
                "pattern": /[,{]/mu,
              },
            },
          },
          {
            "pattern": /^(?:touchpoint|metric)(?![\p{L}\p{M}\p{N}_.-])[\s\S]*/mu,
            "inside": {
              "class-name": {
                "pattern": /(?<=^(?:touchpoint|metric)(?![\p{L}\p{M}\p{N}_.-])\s+)[\p{L}_][\p{L}\p{M}\p{N}_-]*(?=\s*["“”„»«])/mu,
              },
              "string": {
                "pattern": /"""[ \t]*\r?\n(?:[^"\\]|\\[\s\S]|"(?!""))*"""|"(?:\\.|[^"\\\n])*"?|“[^”\n]*”?|”[^”\n]*”?|„[^“”\n]*[“”]?|»[^«\n]*«?|«[^»\n]*»?/mu,
                "greedy": true,
                "alias": "title",
              },
              "comment": {
                "pattern": /\/\/.*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))/mu,
                "greedy": true,
              },
              "keyword": {
                "pattern": /^(?:touchpoint|metric)(?![\p{L}\p{M}\p{N}_.-])/mu,
              },
              "number": {
                "pattern": /(?<![\p{L}\p{N}_.-])\d{4}-\d[\d-]*|(?<![\p{L}\p{N}_.-])[+-]?\d+(?:\.\d+)?%?(?![\p{L}_])/mu,
              },
              "variable": {
                "pattern": /[\p{L}_][\p{L}\p{M}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{M}\p{N}_-]*)?/mu,
              },
              "punctuation": {
                "pattern": /[,{]/mu,
              },
            },
          },
          {
            "pattern": /^(?:action-item|empathy-map|opportunity|frontstage|backstage|artifact|resource|journey|support|stage|gain|pain|step)(?![\p{L}\p{M}\p{N}_.-])[\s\S]*/mu,
            "inside": {
              "class-name": {
                "pattern": /(?<=^(?:action-item|empathy-map|opportunity|frontstage|backstage|artifact|resource|journey|support|stage|gain|pain|step)(?![\p{L}\p{M}\p{N}_.-])\s+)[\p{L}_][\p{L}\p{M}\p{N}_-]*/mu,
              },
              "string": {
                "pattern": /"""[ \t]*\r?\n(?:[^"\\]|\\[\s\S]|"(?!""))*"""|"(?:\\.|[^"\\\n])*"?|“[^”\n]*”?|”[^”\n]*”?|„[^“”\n]*[“”]?|»[^«\n]*«?|«[^»\n]*»?/mu,
                "greedy": true,
                "alias": "title",
              },
              "comment": {
                "pattern": /\/\/.*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))/mu,
                "greedy": true,
              },
              "keyword": {
                "pattern": /^(?:action-item|empathy-map|opportunity|frontstage|backstage|artifact|resource|journey|support|stage|gain|pain|step)(?![\p{L}\p{M}\p{N}_.-])/mu,
              },
              "number": {
                "pattern": /(?<![\p{L}\p{N}_.-])\d{4}-\d[\d-]*|(?<![\p{L}\p{N}_.-])[+-]?\d+(?:\.\d+)?%?(?![\p{L}_])/mu,
              },
              "punctuation": {
                "pattern": /[,{]/mu,
              },
            },
          },
          {
            "pattern": /^(?:accessible-description|accessible-title|moment-of-truth|call-to-action|less-is-better|no-touchpoint|frustration|assumption|importance|transcript|audience|duration|external|question|reviewed|scenario|contact|picture|primary|purpose|reading|segment|effort|sample|source|target|about|hours|scale|share|trait|value|data|date|link|need|note|unit|when|due)(?![\p{L}\p{M}\p{N}_.-])[\s\S]*/mu,
            "inside": {
              "string": {
                "pattern": /"""[ \t]*\r?\n(?:[^"\\]|\\[\s\S]|"(?!""))*"""|"(?:\\.|[^"\\\n])*"?|“[^”\n]*”?|”[^”\n]*”?|„[^“”\n]*[“”]?|»[^«\n]*«?|«[^»\n]*»?/mu,
                "greedy": true,
              },
              "comment": {
                "pattern": /\/\/.*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))/mu,
                "greedy": true,
              },
              "property": {
                "pattern": /^(?:accessible-description|accessible-title|moment-of-truth|call-to-action|less-is-better|no-touchpoint|frustration|assumption|importance|transcript|audience|duration|external|question|reviewed|scenario|contact|picture|primary|purpose|reading|segment|effort|sample|source|target|about|hours|scale|share|trait|value|data|date|link|need|note|unit|when|due)(?![\p{L}\p{M}\p{N}_.-])/mu,
              },
              "number": {
                "pattern": /(?<![\p{L}\p{N}_.-])\d{4}-\d[\d-]*|(?<![\p{L}\p{N}_.-])[+-]?\d+(?:\.\d+)?%?(?![\p{L}_])/mu,
              },
              "punctuation": {
                "pattern": /[,{]/mu,
              },
            },
          },
          {
            "pattern": /^(?:severity|market|method|review|status|state|kind)(?![\p{L}\p{M}\p{N}_.-])[\s\S]*/mu,
            "inside": {
              "string": {
                "pattern": /"""[ \t]*\r?\n(?:[^"\\]|\\[\s\S]|"(?!""))*"""|"(?:\\.|[^"\\\n])*"?|“[^”\n]*”?|”[^”\n]*”?|„[^“”\n]*[“”]?|»[^«\n]*«?|«[^»\n]*»?/mu,
                "greedy": true,
              },
              "comment": {
                "pattern": /\/\/.*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))/mu,
                "greedy": true,
              },
              "property": {
                "pattern": /^(?:severity|market|method|review|status|state|kind)(?![\p{L}\p{M}\p{N}_.-])/mu,
              },
              "number": {
                "pattern": /(?<![\p{L}\p{N}_.-])\d{4}-\d[\d-]*|(?<![\p{L}\p{N}_.-])[+-]?\d+(?:\.\d+)?%?(?![\p{L}_])/mu,
              },
              "constant": {
                "pattern": /[\p{L}\p{N}_][\p{L}\p{M}\p{N}_-]*/mu,
              },
              "punctuation": {
                "pattern": /[,{]/mu,
              },
            },
          },
          {
            "pattern": /^(?:expectation|motivation|reached|thought|thinks|feels|quote|does|goal|says)(?![\p{L}\p{M}\p{N}_.-])[\s\S]*/mu,
            "inside": {
              "string": {
                "pattern": /"""[ \t]*\r?\n(?:[^"\\]|\\[\s\S]|"(?!""))*"""|"(?:\\.|[^"\\\n])*"?|“[^”\n]*”?|”[^”\n]*”?|„[^“”\n]*[“”]?|»[^«\n]*«?|«[^»\n]*»?/mu,
                "greedy": true,
              },
              "comment": {
                "pattern": /\/\/.*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))/mu,
                "greedy": true,
              },
              "property": {
                "pattern": /^(?:expectation|motivation|reached|thought|thinks|feels|quote|does|goal|says)(?![\p{L}\p{M}\p{N}_.-])/mu,
              },
              "connective": {
                "pattern": /(?<![\p{L}\p{N}_-])(?:from)(?![\p{L}\p{N}_-])/mu,
                "alias": "property",
              },
              "number": {
                "pattern": /(?<![\p{L}\p{N}_.-])\d{4}-\d[\d-]*|(?<![\p{L}\p{N}_.-])[+-]?\d+(?:\.\d+)?%?(?![\p{L}_])/mu,
              },
              "variable": {
                "pattern": /[\p{L}_][\p{L}\p{M}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{M}\p{N}_-]*)?/mu,
              },
              "punctuation": {
                "pattern": /[,{]/mu,
              },
            },
          },
          {
            "pattern": /^(?:was)(?![\p{L}\p{M}\p{N}_.-])[\s\S]*/mu,
            "inside": {
              "class-name": {
                "pattern": /(?<=^(?:was)(?![\p{L}\p{M}\p{N}_.-])\s+)[\p{L}_][\p{L}\p{M}\p{N}_-]*/mu,
              },
              "string": {
                "pattern": /"""[ \t]*\r?\n(?:[^"\\]|\\[\s\S]|"(?!""))*"""|"(?:\\.|[^"\\\n])*"?|“[^”\n]*”?|”[^”\n]*”?|„[^“”\n]*[“”]?|»[^«\n]*«?|«[^»\n]*»?/mu,
                "greedy": true,
                "alias": "title",
              },
              "comment": {
                "pattern": /\/\/.*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))/mu,
                "greedy": true,
              },
              "property": {
                "pattern": /^(?:was)(?![\p{L}\p{M}\p{N}_.-])/mu,
              },
              "number": {
                "pattern": /(?<![\p{L}\p{N}_.-])\d{4}-\d[\d-]*|(?<![\p{L}\p{N}_.-])[+-]?\d+(?:\.\d+)?%?(?![\p{L}_])/mu,
              },
              "punctuation": {
                "pattern": /[,{]/mu,
              },
            },
          },
          {
            "pattern": /^(?:emotion|felt)(?![\p{L}\p{M}\p{N}_.-])[\s\S]*/mu,
            "inside": {
              "string": {
                "pattern": /"""[ \t]*\r?\n(?:[^"\\]|\\[\s\S]|"(?!""))*"""|"(?:\\.|[^"\\\n])*"?|“[^”\n]*”?|”[^”\n]*”?|„[^“”\n]*[“”]?|»[^«\n]*«?|«[^»\n]*»?/mu,
                "greedy": true,
              },
              "comment": {
                "pattern": /\/\/.*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))/mu,
                "greedy": true,
              },
              "keyword": {
                "pattern": /^(?:emotion|felt)(?![\p{L}\p{M}\p{N}_.-])/mu,
              },
              "connective": {
                "pattern": /(?<![\p{L}\p{N}_-])(?:because)(?![\p{L}\p{N}_-])/mu,
                "alias": "property",
              },
              "number": {
                "pattern": /(?<![\p{L}\p{N}_.-])\d{4}-\d[\d-]*|(?<![\p{L}\p{N}_.-])[+-]?\d+(?:\.\d+)?%?(?![\p{L}_])/mu,
              },
              "variable": {
                "pattern": /[\p{L}_][\p{L}\p{M}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{M}\p{N}_-]*)?/mu,
              },
              "punctuation": {
                "pattern": /[,{]/mu,
              },
            },
          },
          {
            "pattern": /^(?:baseline|overlaps|details|for)(?![\p{L}\p{M}\p{N}_.-])[\s\S]*/mu,
            "inside": {
              "string": {
                "pattern": /"""[ \t]*\r?\n(?:[^"\\]|\\[\s\S]|"(?!""))*"""|"(?:\\.|[^"\\\n])*"?|“[^”\n]*”?|”[^”\n]*”?|„[^“”\n]*[“”]?|»[^«\n]*«?|«[^»\n]*»?/mu,
                "greedy": true,
              },
              "comment": {
                "pattern": /\/\/.*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))/mu,
                "greedy": true,
              },
              "property": {
                "pattern": /^(?:baseline|overlaps|details|for)(?![\p{L}\p{M}\p{N}_.-])/mu,
              },
              "number": {
                "pattern": /(?<![\p{L}\p{N}_.-])\d{4}-\d[\d-]*|(?<![\p{L}\p{N}_.-])[+-]?\d+(?:\.\d+)?%?(?![\p{L}_])/mu,
              },
              "variable": {
                "pattern": /[\p{L}_][\p{L}\p{M}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{M}\p{N}_-]*)?/mu,
              },
              "punctuation": {
                "pattern": /[,{]/mu,
              },
            },
          },
          {
            "pattern": /^(?:improves)(?![\p{L}\p{M}\p{N}_.-])[\s\S]*/mu,
            "inside": {
              "string": {
                "pattern": /"""[ \t]*\r?\n(?:[^"\\]|\\[\s\S]|"(?!""))*"""|"(?:\\.|[^"\\\n])*"?|“[^”\n]*”?|”[^”\n]*”?|„[^“”\n]*[“”]?|»[^«\n]*«?|«[^»\n]*»?/mu,
                "greedy": true,
              },
              "comment": {
                "pattern": /\/\/.*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))/mu,
                "greedy": true,
              },
              "property": {
                "pattern": /^(?:improves)(?![\p{L}\p{M}\p{N}_.-])/mu,
              },
              "connective": {
                "pattern": /(?<![\p{L}\p{N}_-])(?:to)(?![\p{L}\p{N}_-])/mu,
                "alias": "property",
              },
              "number": {
                "pattern": /(?<![\p{L}\p{N}_.-])\d{4}-\d[\d-]*|(?<![\p{L}\p{N}_.-])[+-]?\d+(?:\.\d+)?%?(?![\p{L}_])/mu,
              },
              "variable": {
                "pattern": /[\p{L}_][\p{L}\p{M}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{M}\p{N}_-]*)?/mu,
              },
              "punctuation": {
                "pattern": /[,{]/mu,
              },
            },
          },
          {
            "pattern": /^(?:handover|next)(?![\p{L}\p{M}\p{N}_.-])[\s\S]*/mu,
            "inside": {
              "string": {
                "pattern": /"""[ \t]*\r?\n(?:[^"\\]|\\[\s\S]|"(?!""))*"""|"(?:\\.|[^"\\\n])*"?|“[^”\n]*”?|”[^”\n]*”?|„[^“”\n]*[“”]?|»[^«\n]*«?|«[^»\n]*»?/mu,
                "greedy": true,
              },
              "comment": {
                "pattern": /\/\/.*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))/mu,
                "greedy": true,
              },
              "keyword": {
                "pattern": /^(?:handover|next)(?![\p{L}\p{M}\p{N}_.-])/mu,
              },
              "number": {
                "pattern": /(?<![\p{L}\p{N}_.-])\d{4}-\d[\d-]*|(?<![\p{L}\p{N}_.-])[+-]?\d+(?:\.\d+)?%?(?![\p{L}_])/mu,
              },
              "variable": {
                "pattern": /[\p{L}_][\p{L}\p{M}\p{N}_-]*(?:\.[\p{L}_][\p{L}\p{M}\p{N}_-]*)?/mu,
              },
              "punctuation": {
                "pattern": /[,{]/mu,
              },
            },
          },
          {
            "pattern": /^(?:exit)(?![\p{L}\p{M}\p{N}_.-])[\s\S]*/mu,
            "inside": {
              "string": {
                "pattern": /"""[ \t]*\r?\n(?:[^"\\]|\\[\s\S]|"(?!""))*"""|"(?:\\.|[^"\\\n])*"?|“[^”\n]*”?|”[^”\n]*”?|„[^“”\n]*[“”]?|»[^«\n]*«?|«[^»\n]*»?/mu,
                "greedy": true,
                "alias": "title",
              },
              "comment": {
                "pattern": /\/\/.*|\/\*[\s\S]*?(?:\*\/|$(?![\s\S]))/mu,
                "greedy": true,
              },
              "keyword": {
                "pattern": /^(?:exit)(?![\p{L}\p{M}\p{N}_.-])/mu,
              },
              "number": {
                "pattern": /(?<![\p{L}\p{N}_.-])\d{4}-\d[\d-]*|(?<![\p{L}\p{N}_.-])[+-]?\d+(?:\.\d+)?%?(?![\p{L}_])/mu,
              },
              "punctuation": {
                "pattern": /[,{]/mu,
              },
            },
          },
        ],
      },
    },
    "string": {
      "pattern": /"""[ \t]*\r?\n(?:[^"\\]|\\[\s\S]|"(?!""))*"""|"(?:\\.|[^"\\\n])*"?|“[^”\n]*”?|”[^”\n]*”?|„[^“”\n]*[“”]?|»[^«\n]*«?|«[^»\n]*»?/mu,
      "greedy": true,
    },
    "number": {
      "pattern": /(?<![\p{L}\p{N}_.-])\d{4}-\d[\d-]*|(?<![\p{L}\p{N}_.-])[+-]?\d+(?:\.\d+)?%?(?![\p{L}_])/mu,
    },
    "punctuation": {
      "pattern": /[{};,]/mu,
    },
  };
}
