// `node open-and-close.ts FILE TIMES`: says each time whether the file could be opened, or why not.
import { closeDatabase, openDatabase } from '../../src/state/database.ts';

const [file = '', times] = process.argv.slice(2);
for (let i = 0; i < Number(times); i++) {
  try {
    closeDatabase(openDatabase(file, 'normal'));
    console.log('open');
  } catch (error) {
    console.log((error as Error).message);
  }
}
