/** Values that outlast a reload of the page. */
export interface KeptValues {
  readonly get: (key: string) => Promise<unknown>;
  readonly set: (key: string, value: unknown) => Promise<void>;
}

const storeName = 'walks';

/**
 * Opens the database of the page. It can hold photos, unlike the local storage. Without a database, as in some
 * private windows, the values are kept in memory.
 */
export async function openKeptValues(): Promise<KeptValues> {
  const database = await openDatabase().catch(() => undefined);
  if (database === undefined) {
    const values = new Map<string, unknown>();
    return {
      get: async (key) => values.get(key),
      set: async (key, value) => {
        values.set(key, value);
      },
    };
  }
  const getStore = (mode: IDBTransactionMode) => database.transaction(storeName, mode).objectStore(storeName);
  return {
    get: (key) => waitFor(getStore('readonly').get(key)),
    set: async (key, value) => {
      await waitFor(getStore('readwrite').put(value, key));
    },
  };
}

function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open('journey-walk', 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(storeName));
  return waitFor(request);
}

function waitFor<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no database')));
  });
}
