// Preloaded into the Node programs we start: they end when their standard input closes, however their parent died.
process.stdin.on('end', () => process.exit(0));
process.stdin.on('error', () => process.exit(0));
process.stdin.resume();
// The terminal sends Ctrl+C to the whole process group; the parent decides the order of the ending.
process.on('SIGINT', () => undefined);
