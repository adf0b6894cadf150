import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './root.mjs';

const isWindows = process.platform === 'win32';

/**
 * Runs a command in the repository and resolves when it has ended, never rejects.
 * `quiet` collects the output (both streams) instead of showing it; stdin is closed.
 * A command that can't be started ends with code 127.
 */
export function run(command, args, { quiet = false, env = {}, cwd = root, uid, gid } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      shell: isWindows && !path.isAbsolute(command),
      uid,
      gid,
    });
    let output = '';
    const collect = (chunk) => {
      output += chunk;
    };
    child.stdout?.setEncoding('utf8').on('data', collect);
    child.stderr?.setEncoding('utf8').on('data', collect);
    child.on('error', (error) => resolve({ code: 127, output: `${output}${command}: ${error.message}\n` }));
    child.on('close', (code, signal) => {
      if (signal) output += `${command} was ended by ${signal}\n`;
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Runs a command that a development dependency installed. */
export function runTool(name, args, options) {
  const file = path.join(root, 'node_modules', '.bin', isWindows ? `${name}.cmd` : name);
  return run(isWindows ? `"${file}"` : file, args, options);
}

/** Runs npm: the one that runs this script, else the one in PATH. */
export function runNpm(args, options) {
  const cli = process.env.npm_execpath;
  return cli?.endsWith('npm-cli.js')
    ? run(process.execPath, [cli, ...args], options)
    : run('npm', args, options);
}
