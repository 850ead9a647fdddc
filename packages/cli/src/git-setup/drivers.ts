/** A setting of git that is ours. */
export interface OwnSetting {
  readonly key: string;
  readonly value: string;
  /** Whether what somebody finds there is from us: perhaps from an installation at another place. */
  isOwn(value: string): boolean;
}

/**
 * What git is told to run for maps. If the command is gone one day, or fails, git's own diff and merge stand in: a merge
 * driver that cannot be run would leave a file with one side of the merge alone.
 *
 * @param journey how the command is called in a shell
 */
export function drivers(journey: string): readonly OwnSetting[] {
  return [
    {
      key: 'diff.journey.command',
      value: `f() { ${journey} ${diffArguments} || git --no-pager diff --no-ext-diff --no-index -- "$2" "$5" || :; }; f`,
      isOwn: (value) => value.includes(diffArguments),
    },
    { key: 'diff.journey.xfuncname', value: headings, isOwn: (value) => value === headings },
    { key: 'merge.journey.name', value: mergeName, isOwn: (value) => value === mergeName },
    {
      key: 'merge.journey.driver',
      // In a driver, `%` begins what git fills in. What git does not know yet is left as it is: `%S`, before 2.44.
      // Node ends with 1 as well where it finds no script, so only marks in the file tell that this is a conflict.
      value: `${journey.replaceAll('%', '%%')} ${mergeArguments} || { [ $? -eq 1 ] && grep -q "^<\\{%L\\}" %A && exit 1; git merge-file --marker-size=%L -L ours -L base -L theirs %A %O %B; }`,
      isOwn: (value) => value.includes(ownMerge),
    },
  ];
}

const diffArguments = 'diff --git-driver -- "$@"';

const ownMerge = 'merge %O %A %B -o %A --marker-size=%L';
const mergeArguments = `${ownMerge} --path=%P --label-base=%S --label-ours=%X --label-theirs=%Y`;

const mergeName = 'Journey maps';

/** Where lines are shown after all: what each part of them is in. */
const headings =
  '^[[:space:]]*((journey|stage|step|empathy-map)[[:space:]].*)$|^(persona|owner|channel|evidence|metric|touchpoint)[[:space:]].*$';
