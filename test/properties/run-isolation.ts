// `npm run test:isolation -- 1000000`: so many random operations of fifty suites that share a server.
import { orgsNeverMeet } from './isolation.ts';

const operations = Number(process.argv[2] ?? 1_000_000);
await orgsNeverMeet(operations, 'long');
console.log(`in ${operations} operations of 50 suites none saw another`);
