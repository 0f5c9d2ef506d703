import { TesescopeError } from '../../errors.ts';

/** Records in the browser's own database, which outlive a reload or a crash. */
export interface ObjectStore<T> {
  readonly all: () => Promise<readonly T[]>;
  /** Writes a record over one of the same key; it is on the disk when this is done. */
  readonly put: (record: T) => Promise<void>;
  readonly remove: (key: string | number) => Promise<void>;
  readonly clear: () => Promise<void>;
}

/**
 * Opens stores of one database; each is keyed by a property of its records.
 *
 * @throws TesescopeError `unavailable` where the browser keeps nothing, for instance in a private window.
 */
export async function openObjectStores<Records extends Record<string, unknown>>(
  database: string,
  keys: { readonly [Name in keyof Records]: string & keyof Records[Name] },
): Promise<{ readonly [Name in keyof Records]: ObjectStore<Records[Name]> }> {
  const opening = indexedDB.open(database, 1);
  opening.onupgradeneeded = () => {
    for (const [name, keyPath] of Object.entries(keys)) opening.result.createObjectStore(name, { keyPath });
  };
  const opened = await done(opening);
  const stores = Object.keys(keys).map((name) => [name, objectStore(opened, name)]);
  return Object.fromEntries(stores) as { readonly [Name in keyof Records]: ObjectStore<Records[Name]> };
}

function objectStore<T>(database: IDBDatabase, name: string): ObjectStore<T> {
  const change = async (act: (store: IDBObjectStore) => void) => {
    const transaction = database.transaction(name, 'readwrite', { durability: 'strict' });
    act(transaction.objectStore(name));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(notKept(transaction.error));
    });
  };
  return {
    all: () => done<T[]>(database.transaction(name).objectStore(name).getAll()),
    put: (record) => change((store) => store.put(record)),
    remove: (key) => change((store) => store.delete(key)),
    clear: () => change((store) => store.clear()),
  };
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(notKept(request.error));
  });
}

function notKept(cause: DOMException | null): TesescopeError {
  const why =
    cause?.name === 'QuotaExceededError'
      ? 'its space is used up; export the session and begin a new one'
      : cause?.message;
  return new TesescopeError('unwritable', `The browser could not keep it on this computer: ${why}.`, { cause });
}
