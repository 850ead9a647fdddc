import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { parse } from 'yaml';
import { execute } from '../../cli/test/journey-bundle.ts';
import { type GitHubStandIn, token } from './github-stand-in.ts';

/** The parts of `action.yml` in a composite action. */
export interface ActionFile {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly ActionStep[] };
}

export interface ActionStep {
  readonly id?: string;
  readonly shell?: string;
  readonly run?: string;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Ran {
  readonly code: number | null;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
}

export interface Run {
  /** The checked-out repository. */
  readonly workspace: string;
  readonly event: string;
  readonly payload: unknown;
  readonly sha: string;
  readonly github: GitHubStandIn;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly token?: string;
  /** Variables of a runner with another configuration. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs a composite action as a GitHub runner does: its inputs with their defaults, and each step in its
 * shell, with GitHub's variables only.
 *
 * @param folder the folder of the action
 */
export async function runComposite(folder: string, run: Run): Promise<Ran> {
  const action = parse(readFileSync(join(folder, 'action.yml'), 'utf8')) as ActionFile;
  const temporary = realpathSync(mkdtempSync(join(tmpdir(), 'journey-run-')));
  onTestFinished(() => rmSync(temporary, { recursive: true, force: true }));
  const file = (name: string, text = '') => {
    writeFileSync(join(temporary, name), text);
    return join(temporary, name);
  };
  const context = {
    inputs: Object.fromEntries(
      Object.entries(action.inputs).map(([name, { default: usual = '' }]) => [
        name,
        run.inputs?.[name] ?? evaluated(usual, { github: { token: run.token ?? token } }),
      ]),
    ),
  };
  const unknown = Object.keys(run.inputs ?? {}).find((name) => !(name in action.inputs));
  if (unknown !== undefined) throw new Error(`action.yml has no input ${unknown}`);
  const [summary, outputs] = [file('summary'), file('outputs')];
  let log = '';
  let code: number | null = 0;
  for (const [index, step] of action.runs.steps.entries()) {
    if (step.shell !== 'bash' || step.run === undefined) throw new Error('Only steps of bash are run here.');
    const script = file(`step-${index}.sh`, evaluated(step.run, context));
    const env = Object.fromEntries(
      Object.entries(step.env ?? {}).map(([name, value]) => [name, evaluated(value, context)]),
    );
    const ran = await execute(['bash', '--noprofile', '--norc', '-eo', 'pipefail', script], {
      folder: run.workspace,
      env: {
        PATH: process.env['PATH'],
        HOME: temporary,
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTION_PATH: folder,
        GITHUB_EVENT_NAME: run.event,
        GITHUB_EVENT_PATH: file('event.json', JSON.stringify(run.payload)),
        GITHUB_OUTPUT: outputs,
        GITHUB_SHA: run.sha,
        GITHUB_STEP_SUMMARY: summary,
        GITHUB_WORKSPACE: run.workspace,
        RUNNER_TEMP: temporary,
        ...run.github.env,
        ...env,
        ...run.env,
      },
    });
    log += ran.stdout + ran.stderr;
    code = ran.code;
    if (code !== 0) break;
  }
  return {
    code,
    log,
    summary: readFileSync(summary, 'utf8'),
    outputs: listOutputsIn(readFileSync(outputs, 'utf8')),
  };
}

/** Replaces `${{ a.b }}` before anything else reads the text, as GitHub does. */
function evaluated(
  text: string,
  contexts: Readonly<Record<string, Readonly<Record<string, string>>>>,
): string {
  return text.replace(/\$\{\{\s*(\w+)\.([\w-]+)\s*\}\}/gu, (whole, context: string, name: string) => {
    const value = contexts[context]?.[name];
    if (value === undefined) throw new Error(`${whole} stands for nothing here`);
    return value;
  });
}

/** Parses a file of outputs as a runner does: `name<<END`, lines, `END`. */
function listOutputsIn(text: string): Readonly<Record<string, string>> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i++) {
    const [, name, end] = /^([^=<]+)<<(.+)$/u.exec(lines[i] ?? '') ?? [];
    if (name === undefined || end === undefined) continue;
    const stop = lines.indexOf(end, i + 1);
    outputs[name] = lines.slice(i + 1, stop).join('\n');
    i = stop;
  }
  return outputs;
}
