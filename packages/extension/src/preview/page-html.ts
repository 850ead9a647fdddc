export interface PageParts {
  /** The address of the page's script and style sheet. */
  readonly script: string;
  readonly style: string;
  /** Where a webview may load from: `webview.cspSource`. */
  readonly source: string;
  /** New for each page (`newNonce`). */
  readonly nonce: string;
  /** It shows the map as slides, and nothing else. */
  readonly presents?: boolean;
}

/**
 * The preview's page, as the editor loads it: nothing of a map is in it. It may load its own script and style sheet and
 * nothing else. Styles may stand in attributes, since Mermaid writes them while it measures; scripts may not.
 */
export function pageHtml({ script, style, source, nonce, presents = false }: PageParts): string {
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${source} 'unsafe-inline'`,
    `font-src data:`,
    `img-src data:`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Journey Preview</title>
<link rel="stylesheet" href="${attribute(style)}">
</head>
<body${presents ? ' data-presents' : ''}>
<script nonce="${attribute(nonce)}" src="${attribute(script)}"></script>
</body>
</html>
`;
}

function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
