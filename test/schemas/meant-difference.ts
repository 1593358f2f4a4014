import type { FactValue } from './facts.ts';

export type MeantDifference = {
  schemas: readonly string[];
  paths: readonly string[];
  fact: string;
  ours: FactValue;
  reason: string;
  /** `release` or `release/folder`; without it, the difference is there wherever the schema is published. */
  only?: string;
};
