// Started by the launcher's tests as a process of its own: starts a server in the folder given, says so, and stays.
import { startEmbeddedPostgres } from '@prime-tally/store-pg/embedded';

const [dataDir = ''] = process.argv.slice(2);
const started = await startEmbeddedPostgres({ dataDir });
process.stdout.write(
  `${JSON.stringify(started.isOk() ? { url: started.value.url, pid: started.value.pid } : started.error)}\n`,
);
setInterval(() => {}, 60_000);
