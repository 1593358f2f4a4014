// `npm run test:teardown -- 50 300`: so many suites side by side, with so many tests each.
import { suitesComeAndGo } from './teardown.ts';

const [suites = 50, rounds = 300] = process.argv.slice(2).map(Number);
await suitesComeAndGo({ suites, rounds });
console.log(
  `${suites} suites side by side made and deleted ${rounds} orgs each, and every answer was that of one alone`,
);
