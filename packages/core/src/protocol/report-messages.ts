import * as v from 'valibot';
import type { FindingCounts } from '../views/report/compute-health.ts';
import type { Report } from '../views/report/report.ts';
import { guard } from './schema.ts';

const reportRequest = v.object({ uri: v.string() });
export type GetReport = v.InferOutput<typeof reportRequest>;

export const isGetReport = guard<GetReport>(reportRequest);

const questionsRequest = v.object({ uri: v.string() });
export type GetQuestions = v.InferOutput<typeof questionsRequest>;

export const isGetQuestions = guard<GetQuestions>(questionsRequest);

export interface MapReport {
  readonly uri: string;
  readonly findings: FindingCounts;
  readonly report: Report;
}
