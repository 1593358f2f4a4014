/** A scenario that cannot be loaded; the message says where it is wrong. */
export class ScenarioError extends Error {
  override name = 'ScenarioError';
}
