/** Returns a map with many branches back, ahead and to the same step, and exits, close to each other. */
export function manyWays(stages: number, steps: number, header = ''): string {
  const count = stages * steps;
  const name = (number: number) => `step-${((number % count) + count) % count}`;
  const stepText = (number: number): string => {
    const ways = [
      number % 2 === 1
        ? `next ${name(number - 1)} "Has forgotten number ${number}" { share ${number % 40}% }`
        : '',
      number % 3 === 0
        ? `next ${name(number - 7)} "Begins again with all that was not asked for before, however long that takes" { share 12.5% }`
        : '',
      number % 5 === 2 ? `next ${name(number + 9)} "Has done it all before" { persona maya }` : '',
      number % 7 === 3 ? `next ${name(number)} "Once more" { share 20% }` : '',
      number % 4 === 0 ? `exit "Gives up, since nobody answers number ${number}" { share ${number}% }` : '',
      number % 11 === 5 ? 'exit "Without any number"' : '',
      number % 13 === 6 ? `next ${name(number - 20)}` : '',
    ];
    return `step ${name(number)} "Does number ${number}" { emotion ${(number % 5) - 2}
${ways.join('\n')} }`;
  };
  const stageText = (stage: number): string =>
    `stage stage-${stage} "Stage ${stage}" {
${Array.from({ length: steps }, (_, step) => stepText(stage * steps + step)).join('\n')}
${stage % 3 === 1 ? `next stage-${stage - 1} "All of it anew" { share 5% }` : ''}
}`;
  return `${header}
persona maya "Maya" { primary }
journey "Many ways" { persona maya
${Array.from({ length: stages }, (_, stage) => stageText(stage)).join('\n')}
}
`;
}
