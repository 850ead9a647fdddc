(body) @fold
(text) @fold
(comment) @fold
