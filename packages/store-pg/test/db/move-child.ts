// Started by the tests of moves as a process of its own: moves, and ends itself with SIGKILL at the step asked for.
import { createPool } from '@prime-tally/store-pg';
import { moveHouse } from '@prime-tally/store-pg/db';

const [fromUrl = '', toUrl = '', isBack = '', killAt = '', times = '1'] = process.argv.slice(2);
const houseOf = (url: string) => ({ name: url, schema: 'prime_tally', pool: createPool({ url, size: 4 }) });
let left = Number(times);
const moved = await moveHouse({
  from: houseOf(fromUrl),
  to: houseOf(toUrl),
  isBack: isBack === 'back',
  onPhase: (phase) => {
    if (phase !== killAt) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  },
});
process.stdout.write(JSON.stringify(moved.isOk() ? moved.value : moved.error));
process.exit(0);
