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
import { describeHealth, type HealthDetail } from './describe-health.ts';

export interface Health {
  /** @param file a map, or the active one if undefined */
  readonly openReport: (file: Uri | undefined) => Promise<void>;
  readonly dispose: () => void;
}

/** The scheme of reports: `journey-report:/NAME.md?URI`. */
const scheme = 'journey-report';

/** The pause in typing, in milliseconds, before the item changes: the user is not looking at it. */
const pause = 500;

/** Shows the health of the active map in the status bar. The item opens the report. */
export function createHealth(server: LanguageServer, output: LogOutputChannel): Health {
  // Longer than most functions: its inner functions share the status bar item and the map at hand.
  const item = window.createStatusBarItem('journey.health', StatusBarAlignment.Left, 40);
  item.name = 'Health of the Journey Map';
  const reportChanged = new EventEmitter<Uri>();
  let shown = getActiveMap();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;

  async function refresh(): Promise<void> {
    const uri = shown;
    const request = ++asked;
    const report = uri && (await server.report(uri.toString()));
    // A later request replaces this one.
    if (request !== asked) return;
    if (uri === undefined || report === undefined) {
      item.hide();
      return;
    }
    const { text, spoken, details } = describeHealth(report);
    item.text = text;
    item.accessibilityInformation = { label: spoken };
    item.tooltip = createTooltip(details);
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
    // A preview or the output may be active: the map keeps its item while it is visible.
    const isInSight = window.visibleTextEditors.some(
      ({ document }) => document.uri.toString() === shown?.toString(),
    );
    const active = getActiveMap();
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
    // Changes to other files and to the configuration affect the findings.
    languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === shown?.toString())) refreshSoon();
    }),
    server.onStarted(refreshSoon),
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: reportChanged.event,
      provideTextDocumentContent: async ({ query }) => {
        const report = await server.report(query);
        if (report === undefined) return 'This map no longer exists.\n';
        const { reportMarkdown } = await import('./report-page.ts');
        return reportMarkdown(report.report);
      },
    }),
  );
  refreshSoon();

  return {
    openReport: async (file) => {
      const uri = file ?? getActiveMap() ?? shown;
      if (uri === undefined) {
        await window.showInformationMessage('Open a map (a .journey file) to see its report.');
      } else await showMarkdown(reportUri(uri));
    },
    dispose: () => {
      clearTimeout(timer);
      subscriptions.dispose();
    },
  };
}

/** Shows a page in VS Code's Markdown preview, or as text if that is disabled. */
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

/** Builds the tooltip. Texts of the map are appended as plain text, without Markdown, HTML, links or icons. */
function createTooltip(details: readonly HealthDetail[]): MarkdownString {
  const tooltip = new MarkdownString();
  for (const { heading, lines } of details) {
    tooltip.appendMarkdown('**').appendText(joinLines(heading).trim()).appendMarkdown('**\n\n');
    for (const line of lines) tooltip.appendMarkdown('- ').appendText(joinLines(line)).appendMarkdown('\n');
    tooltip.appendMarkdown('\n');
  }
  return tooltip;
}

function joinLines(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

function getActiveMap(): Uri | undefined {
  const document = window.activeTextEditor?.document;
  return document?.languageId === 'journey' ? document.uri : undefined;
}
