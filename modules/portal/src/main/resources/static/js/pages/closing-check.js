/** What a console recomputes of a closing record. */
import { TrustError } from "../trust/errors.js";
import { Closing, closeRoot } from "../trust/closing.js";
import { unhex } from "../trust/encoding.js";
import { parseHead } from "../trust/head.js";
import { parseLeaf } from "../trust/receipt.js";
import { policyOf } from "./log-entries.js";

/** Below so many bids nothing is opened and no head leaves the server. */
const LEAST = 3;

/** @param {{closing: {leaf: string, proof: string}, log: object, deadline: number, now: number, tender: string}} given */
export async function checkedClosing({ closing, log, deadline, now, tender }) {
  return Closing.check({ ...closing, policy: await policyOf(log), tender, deadline, now });
}

/**
 * Recomputes count and root of every lot whose envelopes are shown, and that each was in the log before the
 * closing. @returns {Promise<{head: object, wanted: boolean}[]>} the envelopes with their heads read
 */
export async function recomputed(closing, { closing: entry, envelopes }) {
  const read = await Promise.all(envelopes.map(async (envelope) => ({ ...envelope, head: await headOf(envelope, closing) })));
  for (const { lot, slot, count, root } of parseLeaf(entry.leaf).data.items) {
    const own = read.filter(({ head }) => head.h.lot === lot && head.h.slot === slot);
    const isShown = count >= LEAST;
    const computed = isShown ? await closeRoot(own.map(({ head }) => head.envelope)) : root;
    if (own.length !== (isShown ? count : 0) || computed !== root) {
      throw new TrustError("INCLUSION_FAILS", `lot ${lot} ${slot}: record has ${count} with ${root}, shown are ${own.length} with ${computed}`);
    }
  }
  return read;
}

async function headOf({ head: text, envelope, batch, r }, closing) {
  const head = await parseHead(text);
  unhex(r, 32);
  if (head.envelope !== envelope || head.h.tender !== closing.tender || BigInt(batch) >= closing.index) {
    throw new TrustError("INCLUSION_FAILS", `envelope ${envelope} of batch ${batch}, head gives ${head.envelope}, closing is ${closing.index}`);
  }
  return head;
}
