/** Runs a command of the terminal: what goes wrong is said in one line, without a stack. */
export async function run(command: (parameters: string[]) => Promise<void>): Promise<void> {
  try {
    await command(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
