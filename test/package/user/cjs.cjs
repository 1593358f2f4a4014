// As a program that requires the package.
const assert = require('node:assert/strict');
const { startMockPce } = require('mock-pce');

startMockPce({ scenario: 'empty' }).then(async (pce) => {
  assert.equal((await fetch(`${pce.url}/api/v2/node_available`)).status, 200);
  await pce.close();
});
