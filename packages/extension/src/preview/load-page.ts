import { Uri, type WebviewPanel } from 'vscode';
import { createNonce } from './nonce.ts';
import { createPageHtml } from './page-html.ts';

/**
 * Loads the page of a preview into its panel.
 *
 * @param presents whether the page shows the map as slides, and nothing else
 */
export function loadPage(panel: WebviewPanel, assets: Uri, presents: boolean): void {
  const { webview } = panel;
  webview.options = { enableScripts: true, localResourceRoots: [assets] };
  webview.html = createPageHtml({
    script: webview.asWebviewUri(Uri.joinPath(assets, 'preview.js')).toString(),
    style: webview.asWebviewUri(Uri.joinPath(assets, 'preview.css')).toString(),
    source: webview.cspSource,
    nonce: createNonce(),
    presents,
  });
}
