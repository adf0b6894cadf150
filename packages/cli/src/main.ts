import { fileURLToPath } from 'node:url';
import { readArguments } from './arguments.ts';
import { parseInputs } from './parse-inputs.ts';
import { readVersion, USAGE } from './usage.ts';

// `prime-tally parse *.txt | head`: the reader has seen enough.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
}

const request = readArguments(process.argv.slice(2), process.stdin.isTTY === true);
switch (request.kind) {
  case 'help':
    process.stdout.write(USAGE);
    break;
  case 'version':
    process.stdout.write(`${readVersion(fileURLToPath(new URL('../package.json', import.meta.url)))}\n`);
    break;
  case 'refused':
    process.stderr.write(`prime-tally: ${request.reason}\n\n${USAGE}`);
    process.exitCode = 2;
    break;
  case 'parse':
    process.exitCode = await parseInputs(request);
}
