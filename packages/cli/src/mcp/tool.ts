import type * as z from 'zod';
import type { Io } from '../io.ts';
import type { MapRoots } from './map-roots.ts';

/** The roots and the process that all tools share. */
export interface McpContext {
  readonly roots: MapRoots;
  readonly io: Io;
}

/** The answer of a tool: a text, optionally with data for programs; or the reason for a failure. */
export type ToolAnswer =
  | {
      readonly text: string;
      /** A sentence about the text, such as what it leaves out. */
      readonly note?: string;
      readonly data?: Record<string, unknown>;
      readonly problem?: undefined;
    }
  | { readonly problem: string; readonly text?: undefined };

/** A tool of the server. All tools only read. */
export interface McpTool<Shape extends z.ZodRawShape = z.ZodRawShape> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject<Shape>;
  run(input: z.infer<z.ZodObject<Shape>>, context: McpContext): Promise<ToolAnswer>;
}

/** Defines a tool with the types of its input. */
export function defineTool<Shape extends z.ZodRawShape>(tool: McpTool<Shape>): McpTool {
  return tool;
}
