import { operationsOf } from './engine.ts';
import type { Operation } from './operation.ts';
import { otherOperations, resources } from './resources/index.ts';
import { unmodelledOperations } from './unmodelled.ts';

/** All calls that a server answers: modelled ones first, then those that say that they are not. */
export function allOperations(): { modelled: Operation[]; unmodelled: Operation[] } {
  const modelled = [...resources.flatMap(operationsOf), ...otherOperations];
  return { modelled, unmodelled: unmodelledOperations(modelled) };
}
