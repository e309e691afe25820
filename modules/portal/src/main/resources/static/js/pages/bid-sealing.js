/** Sealing a bid, opening it once for control, and keeping it in this browser. */
import { TrustError } from "../trust/errors.js";
import { openBid, sealBid } from "../trust/bid.js";
import { parseHead } from "../trust/head.js";
import { bidKeyFile } from "../trust/key-files.js";
import * as json from "../trust/canonical-json.js";

/**
 * @param {{store: object, keySet: object, lot: string, seq: number, fields: object, files: File[], signer: object,
 *   passphrase: string, sealing: Function, opening: Function, signal: AbortSignal}} given progress of both works
 * @returns {Promise<{envelope: string, body: Blob, keyFile: {text: string, name: string}}>}
 */
export async function sealAndKeep({ store, passphrase, sealing, opening, ...given }) {
  const sealed = await sealBid({ ...given, progress: sealing });
  const head = await parseHead(sealed.head);
  await checkOpens({ ...given, sealed, head, opening });
  const keyFile = await bidKeyFile({ head, dek: sealed.dek, r: sealed.r, passphrase });
  const { envelope, r, plain, bodyName } = sealed;
  await store.saveBid({ envelope, head: sealed.head, r, plain, bodyName, keyFile: keyFile.text });
  return { envelope, body: sealed.body, keyFile };
}

/** Whoever opens the bid must find what was sealed; better learned now than at the opening. */
async function checkOpens({ keySet, fields, files, sealed, head, opening, signal }) {
  const opened = await openBid({ keySet, head, dek: sealed.dek, body: sealed.body, progress: opening, signal });
  const isSame = json.write(opened.fields) === json.write(fields) && opened.plain === sealed.plain && opened.files.length === files.length;
  if (!isSame) {
    throw new TrustError("BODY_DIFFERS", "the sealed bid opens to something else");
  }
}
