import { AsyncLocalStorage, executionAsyncResource } from 'node:async_hooks';

/** Runs a function apart from what its caller keeps in an AsyncLocalStorage. */
const apart = AsyncLocalStorage.snapshot();

/** An object that `process.nextTick` queued, once there was one. */
export const keptTick: { object?: object } = {};

/**
 * Keeps one object of those that `process.nextTick` queues. V8 forgets their form when a collection finds none alive,
 * as one soon after the start does. From then on it builds each in its slow way. To keep one keeps the form. (Node 24.21;
 * a profile shows V8's `DefineKeyedOwnPropertyInLiteral`.)
 */
export function keepFormOfTicks(): void {
  if (keptTick.object) return;
  // The object holds whatever its caller keeps in an AsyncLocalStorage, and would for as long as the process lives.
  apart(() =>
    process.nextTick(() => {
      keptTick.object = executionAsyncResource();
    }),
  );
}
