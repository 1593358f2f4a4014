import { expect, test } from 'vitest';
import { startTestPce } from '../harness.ts';

test.each([
  ['ap:Nix', 'there is no label ap:Nix; ap is not a key of labels, role, app, env, loc are; is app meant?'],
  ['app:Nix', /there is no label app:Nix$/],
  ['Nix', 'there is no label Nix; a label is named by key and value, such as role:Web'],
])('a scenario that refers to a label that does not exist is refused with the keys: %s', async (label, says) => {
  const objects = { pairing_profiles: [{ name: 'x', enabled: true, labels: [{ label }] }] };
  await expect(startTestPce({ scenario: { orgs: [{ objects }] } })).rejects.toThrow(says);
});
