export const exitCodes = { done: 0, differs: 1, failed: 2, interrupted: 130 };

export const written = new Intl.NumberFormat('en').format;

/** Runs a command until it ends or somebody interrupts it; what is under way is then finished and kept. */
export async function runCommand(usage: string, run: (signal: AbortSignal) => Promise<number>): Promise<void> {
  if (process.argv.includes('--help')) {
    console.log(usage);
    return;
  }
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () =>
      interruption.signal.aborted ? process.exit(exitCodes.interrupted) : interruption.abort(),
    );
  }
  try {
    process.exitCode = await run(interruption.signal);
  } catch (failure) {
    console.error(failure instanceof Error ? failure.message : failure);
    process.exitCode = exitCodes.failed;
  }
}
