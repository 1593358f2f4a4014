// `npm run test:teardown -- 50 300`: so many suites side by side, with so many tests each.
import { suitesComeAndGo } from './teardown.ts';

const [suites = 50, rounds = 300] = process.argv.slice(2).map(Number);
const requests = await suitesComeAndGo({ suites, rounds });
console.log(
  `${suites} suites, ${rounds} orgs made and deleted by each: ${requests} requests, all answered as to one alone`,
);
