import { type Completed, type CompletedOption, programNames } from './command-table.ts';

/** Returns the completion script for PowerShell. Without a proposal, PowerShell completes files itself. */
export function writePowershellCompletion({ commands, options }: Completed): string {
  const table = commands.map(
    ({ name, options: own, values }) =>
      `    ${quoteWord(name)} = @{ Options = ${list(own)}; Values = ${writeWords(values)} }`,
  );
  return `# Completes journey in PowerShell. Add this line to the file that $PROFILE names:
#   journey completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName ${programNames.join(', ')} -ScriptBlock {
  param($word, $ast, $position)
  $commands = [ordered]@{
${table.join('\n')}
  }
  $summaries = @{
${commands.map(({ name, summary }) => `    ${quoteWord(name)} = ${quoteWord(summary)}`).join('\n')}
    'help' = 'print the help of a command'
  }
  $typed = @($ast.CommandElements | Where-Object { $_.Extent.EndOffset -lt $position } | ForEach-Object { $_.ToString() })
  $offer = {
    param($text, $summary)
    if ($text -like "$word*") {
      [System.Management.Automation.CompletionResult]::new($text, $text, 'ParameterValue', $(if ($summary) { $summary } else { $text }))
    }
  }
  $command = if ($typed.Count -gt 1) { $typed[1] } else { $null }
  if ($null -eq $command) {
    foreach ($name in @($commands.Keys) + 'help') { & $offer $name $summaries[$name] }
    foreach ($option in ${list(options)}) { & $offer $option.Name $option.Summary }
    return
  }
  if ($command -eq 'help') {
    foreach ($name in $commands.Keys) { & $offer $name $summaries[$name] }
    return
  }
  $known = $commands[$command]
  if ($null -eq $known) { return }
  $before = $known.Options | Where-Object { $_.Name -ceq $typed[-1] -and $_.Takes }
  if ($before) {
    foreach ($value in $before.Values) { & $offer $value '' }
    return
  }
  if ($word -like '-*') {
    foreach ($option in $known.Options) { & $offer $option.Name $option.Summary }
    return
  }
  foreach ($value in $known.Values) { & $offer $value '' }
}
`;
}

function list(options: readonly CompletedOption[]): string {
  const entries = options.flatMap(({ names, summary, values }) =>
    names.map(
      (name) =>
        `@{ Name = ${quoteWord(name)}; Summary = ${quoteWord(summary)}; Takes = ${values === undefined ? '$false' : '$true'}; Values = ${writeWords(values ?? [])} }`,
    ),
  );
  return `@(${entries.join(', ')})`;
}

function writeWords(values: readonly string[]): string {
  return `@(${values.map(quoteWord).join(', ')})`;
}

function quoteWord(text: string): string {
  // PowerShell takes typographic quotes for plain ones.
  return `'${text.replaceAll(/['‘’‚‛]/gu, '$&$&')}'`;
}
