import type { ShellCommand } from './shell-command.ts';

/** A setting of git that the command owns. */
export interface OwnSetting {
  readonly key: string;
  readonly value: string;
  /** Returns whether an existing value is ours, perhaps from an installation at another path. */
  isOwn(value: string): boolean;
}

/**
 * Returns the git settings of the drivers for maps. If the command is missing or fails, git's own diff and
 * merge run instead: a merge driver that does not run would leave a file with only one side of the merge. The
 * shell line checks for the command first, so that the shell does not complain about it.
 */
export function listDriverSettings({ call, isThere }: ShellCommand): readonly OwnSetting[] {
  // In a merge driver, git replaces `%` and the letter after it.
  const [merge, isMergeThere] = [call, isThere].map((part) => part.replaceAll('%', '%%'));
  return [
    {
      key: 'diff.journey.command',
      value: `f() { ${forDifftool}{ ${isThere}; } && JOURNEY_GIT_RUN=$PPID ${call} ${diffArguments} || git --no-pager diff --no-ext-diff --no-index -- "$2" "$5" || :; }; f`,
      isOwn: (value) => value.includes(diffArguments),
    },
    { key: 'diff.journey.xfuncname', value: headings, isOwn: (value) => value === headings },
    { key: 'merge.journey.name', value: mergeName, isOwn: (value) => value === mergeName },
    {
      key: 'merge.journey.driver',
      // Git leaves placeholders that it does not know unchanged, such as `%S` before 2.44. A conflict is
      // known by its markers in the file, since other failures also exit with 1.
      value: `{ { ${isMergeThere}; } || (exit 127); } && ${merge} ${mergeArguments} || { [ $? -eq 1 ] && grep -q "^<\\{%L\\}" %A && exit 1; git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B; }`,
      isOwn: (value) => value.includes(ownMerge),
    },
  ];
}

/** `git difftool` passes its tool in this variable, but a driver for a kind of file takes precedence over it. */
const forDifftool =
  'case $GIT_EXTERNAL_DIFF in *difftool--helper) git-difftool--helper "$@"; return;; esac; ';

const diffArguments = 'diff --git-driver -- "$@"';

const ownMerge = 'merge %O %A %B -o %A --marker-size=%L';
const mergeArguments = `${ownMerge} --path=%P --label-base=%S --label-ours=%X --label-theirs=%Y`;

const mergeName = 'Journey maps';

/** The pattern of the hunk headers where git shows lines. */
export const headings =
  '^[[:space:]]*((journey|stage|step|empathy-map)[[:space:]].*)$|^(persona|owner|channel|evidence|metric|touchpoint)[[:space:]].*$';
