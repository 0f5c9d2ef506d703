/** After so long a page that was loaded again asks once more for what it held itself, in milliseconds. */
const patience = 500;

/**
 * Holds a name for this page alone, until it is closed; false where another page holds it. Where the browser has no locks
 * every page holds it.
 */
export async function holdAlone(name: string): Promise<boolean> {
  if (navigator.locks === undefined || (await tryToHold(name))) return true;
  await new Promise((resolve) => setTimeout(resolve, patience));
  return tryToHold(name);
}

function tryToHold(name: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const hold = async (lock: Lock | null) => {
      resolve(lock !== null);
      if (lock !== null) await new Promise(() => undefined);
    };
    navigator.locks.request(name, { ifAvailable: true }, hold).catch(reject);
  });
}
