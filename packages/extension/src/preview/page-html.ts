import { escapeMarkup } from '@journey-maps/core/text';

export interface PageParts {
  /** The URLs of the page's script and style sheet. */
  readonly script: string;
  readonly style: string;
  /** The source from which a webview may load: `webview.cspSource`. */
  readonly source: string;
  /** A new value for each page (`createNonce`). */
  readonly nonce: string;
  /** The page shows the map as slides, and nothing else. */
  readonly presents?: boolean;
}

/**
 * Returns the HTML of the preview's page, which contains no text of a map. Its policy allows only its own
 * script and style sheet. Styles in attributes are allowed, since Mermaid writes them while it measures;
 * scripts in attributes are not.
 */
export function createPageHtml({ script, style, source, nonce, presents = false }: PageParts): string {
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
<meta http-equiv="Content-Security-Policy" content="${escapeMarkup(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Journey Preview</title>
<link rel="stylesheet" href="${escapeMarkup(style)}">
</head>
<body${presents ? ' data-presents' : ''}>
<script nonce="${escapeMarkup(nonce)}" src="${escapeMarkup(script)}"></script>
</body>
</html>
`;
}
