; Parts of a map: the kind of each comes before its name and title.

(declaration
  keyword: (_) @context
  name: (_)? @name
  title: (title)? @name) @item
