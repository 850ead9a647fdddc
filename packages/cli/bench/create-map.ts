/** Returns a map of at least this many bytes. */
export function createMap(bytes: number, seed: number): string {
  let text =
    `persona anna "Anna" { primary; goal "Get it done" }\nowner web "Web team"\n` +
    `evidence talks "Talks" { method interview; date 2026-08-14; sample 12 }\n\n` +
    `journey j${seed} "Journey ${seed}" {\n  persona anna\n  owner web\n  purpose "Decide what to improve"\n\n`;
  for (let i = 0; text.length < bytes - 2; i++) text += getStage(i, seed);
  return `${text}}\n`;
}

function getStage(i: number, seed: number): string {
  return `  stage stage-${i} "Stage ${i} of ${seed}" {
    owner web

    step step-${i} "Compares what the pages say" {
      emotion ${['-2', '-1', '0', '+1', '+2'][(i + seed) % 5]} "overwhelmed" because "every page says something else"
      thought "I only want to know which one lasts"
      touchpoint "Product page" { channel website; importance 5 }

      pain pain-${i} "The facts are buried in marketing copy" {
        owner web
        severity high
        evidence talks
      }
      opportunity chance-${i} "Show the benefits at once" {
        for pain-${i}
        owner web
        value 4
        effort 2
      }
    }
  }

`;
}
