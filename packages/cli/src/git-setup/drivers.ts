import type { ShellCommand } from './shell-command.ts';

/** A setting of git that is ours. */
export interface OwnSetting {
  readonly key: string;
  readonly value: string;
  /** Whether what somebody finds there is from us: perhaps from an installation at another place. */
  isOwn(value: string): boolean;
}

/**
 * Returns what git is told to run for maps. If the command is gone one day, or fails, git's own diff and merge stand in: a
 * merge driver that cannot be run would leave a file with one side of the merge alone. Its absence is noticed before
 * anything complains about it.
 *
 * @param journey how the command is called in a shell
 */
export function drivers({ call, isThere }: ShellCommand): readonly OwnSetting[] {
  // In a driver, `%` begins what git fills in.
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
      // What git does not know yet is left as it is: `%S`, before 2.44. A conflict is known by its marks in the file, as
      // other failures end with 1 as well.
      value: `{ { ${isMergeThere}; } || (exit 127); } && ${merge} ${mergeArguments} || { [ $? -eq 1 ] && grep -q "^<\\{%L\\}" %A && exit 1; git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B; }`,
      isOwn: (value) => value.includes(ownMerge),
    },
  ];
}

/** `git difftool` asks git for its tool by this variable, and a driver for a kind of file wins over it. */
const forDifftool =
  'case $GIT_EXTERNAL_DIFF in *difftool--helper) git-difftool--helper "$@"; return;; esac; ';

const diffArguments = 'diff --git-driver -- "$@"';

const ownMerge = 'merge %O %A %B -o %A --marker-size=%L';
const mergeArguments = `${ownMerge} --path=%P --label-base=%S --label-ours=%X --label-theirs=%Y`;

const mergeName = 'Journey maps';

/** Where lines are shown after all: what each part of them is in. */
export const headings =
  '^[[:space:]]*((journey|stage|step|empathy-map)[[:space:]].*)$|^(persona|owner|channel|evidence|metric|touchpoint)[[:space:]].*$';
