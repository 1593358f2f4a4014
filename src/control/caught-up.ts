import type { Emulator } from '../emulator/emulator.ts';
import type { ControlCall, ControlRequest } from './call.ts';

/**
 * What has become due is done ahead of a call that can look at it: of the org that the call is about, where it is about
 * one. The control API goes on where that fails: its calls are those by which a state is looked into and put right.
 * @returns to be waited for; undefined where there is nothing to wait for
 */
export function caughtUp(emulator: Emulator, call: ControlCall, request: ControlRequest): Promise<void> | undefined {
  if (call.waitsFor === 'nothing') return undefined;
  const { due } = emulator.pce;
  const rest = begun(due);
  // Mostly all is done at once. Else the org is looked for, which for a pairing key takes as long as to use it.
  const org = rest && orgWaitedFor(emulator, call, request);
  return typeof org === 'number' ? due.catchUpWith(org) : org && rest;
}

function begun(due: Emulator['pce']['due']): Promise<void> | undefined {
  try {
    return due.catchUp();
  } catch {
    return undefined;
  }
}

function orgWaitedFor(
  emulator: Emulator,
  { waitsFor }: ControlCall,
  request: ControlRequest,
): number | 'all' | undefined {
  if (typeof waitsFor === 'function') return waitsFor(emulator, request);
  if (waitsFor !== 'org') return waitsFor === 'all' ? 'all' : undefined;
  const { org: inPath } = request.params;
  if (inPath !== undefined) return Number(inPath) || undefined;
  // The body has not been looked at yet, and may be anything: with an org that is none, the call will be refused.
  const { org = request.query['org'] ?? 'all' } = (request.body ?? {}) as { org?: unknown };
  if (org === 'all') return 'all';
  return typeof org === 'object' ? undefined : Number(org) || undefined;
}
