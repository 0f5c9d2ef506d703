/** Ctrl-C as a signal: the first stops after the step under way, a second ends the process at once. */
export function stopOnInterrupt(): { readonly signal: AbortSignal; readonly release: () => void } {
  const stop = new AbortController();
  const giveUp = () => process.exit(130);
  const interrupt = () => {
    process.stderr.write('\nStopping after this step; Ctrl-C again gives up without saving.\n');
    process.once('SIGINT', giveUp);
    stop.abort();
  };
  process.once('SIGINT', interrupt);
  return {
    signal: stop.signal,
    release: () => {
      process.removeListener('SIGINT', interrupt);
      process.removeListener('SIGINT', giveUp);
    },
  };
}
