/** The demonstration's holder keys, which are public knowledge; other installations have none. */

/** @returns {Promise<{recipient: string, signing: string, holder: string | null, passphrase: string} | undefined>} */
export async function findDemoKeys(base, recipient) {
  if (!base) {
    return undefined;
  }
  const answer = await fetch(`${base}/${recipient}`, { headers: { Accept: "application/json" }, redirect: "manual" });
  return answer.ok ? answer.json() : undefined;
}

/** The demonstration's signing key of the person who is signed in, brought into this browser. */
export async function importDemoSigningKey(store, path) {
  const answer = await fetch(path, { headers: { Accept: "application/json" }, redirect: "manual" });
  const { signing, passphrase } = await answer.json();
  return store.importSigningKey({ text: signing, passphrase });
}

/** Brings the keys into this browser. @returns {Promise<{id: string}>} the long-term key */
export async function importDemoKeys(store, { signing, holder, passphrase }) {
  if (holder) {
    await store.importHolderKey({ text: holder, passphrase });
  }
  return store.importSigningKey({ text: signing, passphrase });
}
