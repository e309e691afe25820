/** Checks of what a browser keeps between pages; they run only where there is such a store. */
import { refused, same } from "./checks.js";
import { newBid, newKeys } from "./round-trips.js";

const PASSPHRASE = "一把好的口令 2026";

export async function checkStoredKeys(checks, m) {
  if (!globalThis.indexedDB) {
    return;
  }
  await checks.check("keys, bids and bodies are found again, and forgotten when told to", async () => {
    const made = await (await m.keystore.openKeyStore()).createSigningKey({ by: "91349921MAE9B0027H", passphrase: PASSPHRASE });
    const store = await m.keystore.openKeyStore();
    const { keySet } = await newKeys(m);
    const bid = await newBid(m, keySet, await store.signer(made.id));
    const head = await m.head.parseHead(bid.head);
    await m.head.checkSignedBy(head, made.spki);
    await store.saveBid({ ...bid, keyFile: "" });
    const found = await store.bid(bid.envelope);
    same("dek" in found, false, "the secret key is stored");
    const body = await m.bodyStore.findBody(found.bodyName);
    same((await m.bid.openBid({ keySet, head, dek: bid.dek, body })).plain, found.plain);
    await store.deleteBid(bid.envelope);
    await refused("KEY_NOT_FOUND", () => m.bodyStore.findBody(found.bodyName));
    await store.deleteKey("signing", made.id);
    await refused("KEY_NOT_FOUND", () => store.signer(made.id));
  });
  await checks.check("the nonce of a role in a draw is kept, and a later one does not replace it", async () => {
    const store = await m.keystore.openKeyStore();
    const made = { draw: "349921-CG-2026-0007/draw/1", role: "inspector", nonce: "11".repeat(32), text: "{}" };
    await store.keepDrawNonce(made);
    same((await store.keepDrawNonce({ ...made, nonce: "22".repeat(32) })).nonce, made.nonce);
    same((await (await m.keystore.openKeyStore()).drawNonce(made.draw, made.role)).nonce, made.nonce);
    same(await store.drawNonce(made.draw, "agency"), undefined);
  });
}
