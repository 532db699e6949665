import { CommanderError } from 'commander';
import { exitCodes } from '../commands/exit-codes.ts';
import { tellFailure } from './failure.ts';
import { program } from './program.ts';

// Whoever reads the output may have seen enough, as `head` has.
process.stdout.on('error', (failure: NodeJS.ErrnoException) => {
  if (failure.code === 'EPIPE') process.exit();
  throw failure;
});

try {
  await program.parseAsync();
} catch (failure) {
  // Commander has said what is wrong already, or has shown what was asked for.
  if (failure instanceof CommanderError) {
    process.exitCode = failure.exitCode === 0 ? exitCodes.done : exitCodes.noBeginning;
  } else {
    process.exitCode = tellFailure(failure);
  }
}
