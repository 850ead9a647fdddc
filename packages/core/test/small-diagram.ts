import type { DiagramSection, DiagramTask, JourneyDiagram } from '../src/views/diagram/diagram.ts';

/** Makes a diagram for tests. Ids are the titles, and all spans are 0. */
export function diagram(title: string, ...sections: DiagramSection[]): JourneyDiagram {
  return { id: title, title, description: `About ${title}`, span, sections };
}

export function section(title: string, ...tasks: DiagramTask[]): DiagramSection {
  return { id: title, title, span, tasks };
}

export function task(title: string, emotion?: number, actors: readonly string[] = []): DiagramTask {
  const felt = emotion === undefined ? {} : { emotion };
  return { id: title, kind: 'step', title, ...felt, actors, momentOfTruth: false, span };
}

const span = { start: 0, end: 0 };
