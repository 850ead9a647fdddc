import { reportMarkdown } from '@journey-maps/core';
import {
  commands,
  Disposable,
  EventEmitter,
  type LogOutputChannel,
  languages,
  MarkdownString,
  StatusBarAlignment,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { LanguageServer } from '../language-server.ts';
import { type HealthDetail, healthWords } from './health-words.ts';

export interface Health {
  /** @param file the map in front where it is undefined */
  readonly openReport: (file: Uri | undefined) => Promise<void>;
  readonly dispose: () => void;
}

/** Reports are documents of this scheme: `journey-report:/NAME.md?URI`. */
const scheme = 'journey-report';

/** How long, in milliseconds, somebody who types is to pause before the item changes: it is not what they look at. */
const pause = 500;

/** The health of the map in front: an item of the status bar, and the report that it leads to. */
export function health(server: LanguageServer, output: LogOutputChannel): Health {
  const item = window.createStatusBarItem('journey.health', StatusBarAlignment.Left, 40);
  item.name = 'Health of the Journey Map';
  const reportChanged = new EventEmitter<Uri>();
  let shown = activeMap();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  async function refresh(): Promise<void> {
    const uri = shown;
    const request = ++asked;
    const report = uri && (await server.report(uri.toString()));
    // What was asked for later counts.
    if (request !== asked) return;
    if (uri === undefined || report === undefined) {
      item.hide();
      return;
    }
    const { text, spoken, details } = healthWords(report);
    item.text = text;
    item.accessibilityInformation = { label: spoken };
    item.tooltip = tooltipOf(details);
    item.command = { title: 'Open Report', command: 'journey.openReport', arguments: [uri] };
    item.show();
    reportChanged.fire(reportUri(uri));
  }

  function refreshSoon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => {
      refresh().catch((error: unknown) => output.warn(String(error)));
    }, pause);
  }

  function follow(): void {
    // A preview or the output may be in front: the map that is still in sight keeps its item.
    const isInSight = window.visibleTextEditors.some(
      ({ document }) => document.uri.toString() === shown?.toString(),
    );
    const active = activeMap();
    if (active === undefined && isInSight && window.activeTextEditor === undefined) return;
    shown = active;
    if (shown === undefined) {
      asked++;
      item.hide();
    } else refreshSoon();
  }

  const subscriptions = Disposable.from(
    item,
    reportChanged,
    window.onDidChangeActiveTextEditor(follow),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId === 'journey') refreshSoon();
    }),
    // What other files and the configuration say changes findings.
    languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === shown?.toString())) refreshSoon();
    }),
    server.onStarted(refreshSoon),
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: reportChanged.event,
      provideTextDocumentContent: async ({ query }) => {
        const report = await server.report(query);
        return report === undefined ? 'This map is not there any more.\n' : reportMarkdown(report.report);
      },
    }),
  );
  refreshSoon();

  return {
    openReport: async (file) => {
      const uri = file ?? activeMap() ?? shown;
      if (uri === undefined) {
        await window.showInformationMessage(
          'Open a map (a file whose name ends in .journey) to report on it.',
        );
      } else await showMarkdown(reportUri(uri));
    },
    dispose: () => {
      clearTimeout(timer);
      subscriptions.dispose();
    },
  };
}

/** Shows a page as it reads, or as its text where VS Code's preview of Markdown is switched off. */
async function showMarkdown(uri: Uri): Promise<void> {
  try {
    await commands.executeCommand('markdown.showPreview', uri);
  } catch {
    await window.showTextDocument(uri);
  }
}

function reportUri(map: Uri): Uri {
  const name = map.path.slice(map.path.lastIndexOf('/') + 1).replace(/\.journey$/u, '');
  return Uri.from({ scheme, path: `/Report on ${name}.md`, query: map.toString() });
}

/** Texts of a map are appended as texts: nothing in them is Markdown, HTML, a link or an icon. */
function tooltipOf(details: readonly HealthDetail[]): MarkdownString {
  const tooltip = new MarkdownString();
  for (const { heading, lines } of details) {
    tooltip.appendMarkdown('**').appendText(oneLine(heading).trim()).appendMarkdown('**\n\n');
    for (const line of lines) tooltip.appendMarkdown('- ').appendText(oneLine(line)).appendMarkdown('\n');
    tooltip.appendMarkdown('\n');
  }
  return tooltip;
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

function activeMap(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === 'journey' ? document.uri : undefined;
}
