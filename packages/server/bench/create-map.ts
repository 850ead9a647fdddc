/** Returns a map of about this many kilobytes, with one finding. */
export function createMap(kilobytes: number, number: number): string {
  const steps: string[] = [];
  for (let size = 0, i = 0; size < kilobytes * 1024; i++) {
    const step = `    step step-${i} "Step number ${i}" {
      emotion ${(i % 5) - 2} "so so" because "of number ${i}"
      thought "What comes after ${i}?"
      touchpoint "Page ${i}" { channel website; importance ${(i % 5) + 1} }
      pain pain-${i} "Something hurts at ${i}" { owner web; severity high; persona anna }
      opportunity "Make ${i} better" { for pain-${i}; owner web; value 4; effort 2 }
    }
`;
    size += step.length;
    steps.push(step);
  }
  return `import "./people.journey"\n\njourney map-${number} "Map ${number}" {\n  persona anna\n  stage "All of it" {\n    owner web\n    pain "Nobody owns this"\n${steps.join('')}  }\n}\n`;
}
