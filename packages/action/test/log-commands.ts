/** A command that a GitHub runner finds in the log of a step. */
export interface LogCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

const known = new Set([
  ...[
    'debug',
    'notice',
    'warning',
    'error',
    'group',
    'endgroup',
    'add-mask',
    'add-matcher',
    'remove-matcher',
  ],
  ...['stop-commands', 'set-output', 'set-env', 'add-path', 'save-state', 'echo'],
]);

/**
 * Returns the commands that a runner executes: lines that begin with `::` after any white space, and the
 * older `##[name]` anywhere in a line. Between `::stop-commands::WORD` and `::WORD::`, there are no commands.
 *
 * Source: https://github.com/actions/runner, ActionCommand.cs and ActionCommandManager.cs
 */
export function listCommandsIn(log: string): readonly LogCommand[] {
  const commands: LogCommand[] = [];
  let stopped: string | undefined;
  for (const line of log.split(/\r\n|\n|\r/u)) {
    const [, head = '', message = ''] = /^\s*::(.*?)::(.*)$/su.exec(line) ?? [];
    if (stopped !== undefined) {
      if (head === stopped) stopped = undefined;
      continue;
    }
    const [, older, rest = ''] = /##\[([\w-]+)[^\]]*\](.*)$/su.exec(line) ?? [];
    const [name = '', list = ''] = head.split(/ (.*)/su);
    if (known.has(name)) {
      if (name === 'stop-commands') stopped = message;
      else commands.push({ name, properties: listPropertiesIn(list), message: plain(message) });
    } else if (older !== undefined && known.has(older)) {
      commands.push({ name: older, properties: {}, message: rest });
    }
  }
  return commands;
}

function listPropertiesIn(list: string): Readonly<Record<string, string>> {
  const pairs = list.split(',').flatMap((pair) => {
    const [, name, value = ''] = /^([^=]+)=(.*)$/su.exec(pair) ?? [];
    return name === undefined
      ? []
      : [[name, plain(value.replaceAll('%3A', ':').replaceAll('%2C', ','))] as const];
  });
  return Object.fromEntries(pairs);
}

function plain(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}
