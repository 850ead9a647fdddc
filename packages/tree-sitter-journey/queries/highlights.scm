; The kinds of words, as the language server colours them. Each name falls back to its first part.

(structure_keyword) @keyword
(property_keyword) @property
(because) @property
(name) @type
(reference) @variable
(value) @constant
(title) @string.title
(text) @string
(number) @number
(date) @number.date
(comment) @comment

["{" "}"] @punctuation.bracket
["," ";"] @punctuation.delimiter
