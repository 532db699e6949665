// Runs a program that knows nothing of us and ends it when our standard input closes, as it does however our parent dies.
import { spawn } from 'node:child_process';

const [command = '', ...commandArguments] = process.argv.slice(2);
const program = spawn(command, commandArguments, { stdio: ['ignore', 'inherit', 'inherit'] });

process.stdin.on('end', () => program.kill('SIGKILL'));
process.stdin.on('error', () => program.kill('SIGKILL'));
process.stdin.resume();
process.on('SIGTERM', () => program.kill('SIGTERM'));
// The terminal sends Ctrl+C to the whole process group; the parent decides the order of the ending.
process.on('SIGINT', () => undefined);

program.on('error', (error) => {
  console.error(error.message);
  process.exit(127);
});
program.on('exit', (code) => process.exit(code ?? 1));
