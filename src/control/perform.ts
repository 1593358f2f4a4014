import type { Emulator } from '../emulator/emulator.ts';
import { tellingViolations } from '../emulator/known-properties.ts';
import { mustHaveOrg } from '../emulator/there-is.ts';
import { invalidInput } from '../pce/model/errors.ts';
import type { ControlCall, ControlRequest } from './call.ts';
import { checkQuery, numberIn } from './parameters.ts';

/** One call, by HTTP or from the library. @throws Refusal */
export function perform(emulator: Emulator, call: ControlCall, request: ControlRequest): unknown {
  checkQuery(call, request.query);
  const org = numberIn(request.query, 'org');
  if (org !== undefined && !call.mayNameGone) mustHaveOrg(emulator.pce, org);
  // A body that is left out is an empty one; null is a value, and none that a call takes.
  const { body = call.body === undefined ? undefined : {} } = request;
  if (call.body !== undefined && !call.streamed) checkBody(call.body, body);
  return call.handle(emulator, { ...request, body });
}

/** Tells all that is wrong, where a PCE tells of the first violation alone. @throws Refusal 406 */
function checkBody(schema: string, body: unknown): void {
  const violations = tellingViolations(schema, body);
  if (violations.length > 0) throw invalidInput(violations);
}
