/** Bringing a sealed bid to the server and its receipt back. */
import { TrustError, checkNotCancelled } from "../trust/errors.js";
import { findBody } from "../trust/body-store.js";
import { submitBid, uploadBody } from "../trust/upload.js";
import { callJson } from "../trust/server.js";
import { verifyReceipt } from "../trust/receipt.js";

const PAUSE = 1500;
/** Seconds that batching and cosigning may take beyond the deadline (gongcai/bid/v1 §3.3). */
const ALLOWANCE = 10;

/**
 * Uploads what is missing and submits the head. May be called again after any interruption, also in another tab.
 * @param {{store: object, envelope: string, server: object, body?: Blob, progress: Function, signal: AbortSignal}} given
 * @returns {Promise<string>} id of the bid at the server
 */
export async function deliver({ store, envelope, server, body, progress, signal }) {
  const bid = await store.bid(envelope);
  if (bid.bidId) {
    return bid.bidId;
  }
  const uploads = { ...server, base: `${server.base}/uploads` };
  const uploadId = await uploadBody({
    server: uploads,
    lot: bid.lot,
    slot: bid.slot,
    body: body ?? (await findBody(bid.bodyName)),
    uploadId: bid.uploadId,
    onStarted: (id) => void store.saveBid({ ...bid, uploadId: id }),
    progress,
    signal,
  });
  const bidId = await submit(uploads, { ...bid, uploadId }, server, signal);
  await store.saveBid({ ...bid, uploadId, bidId });
  return bidId;
}

async function submit(uploads, { uploadId, head, r, envelope }, server, signal) {
  try {
    const accepted = await submitBid({ server: uploads, uploadId, head, r, signal });
    checkSame(accepted.envelope, envelope);
    return accepted.bidId;
  } catch (failure) {
    const known = failure.code === "SERVER_REFUSED" ? await submittedBefore(server, envelope, signal) : undefined;
    if (known === undefined) {
      throw failure;
    }
    return known; // the answer to an earlier attempt was lost on the way
  }
}

async function submittedBefore(server, envelope, signal) {
  const bids = await callJson(server, "GET", `${server.base}/bids`, undefined, signal);
  return bids.find((bid) => bid.envelope === envelope && bid.state !== "REFUSED")?.bidId;
}

function checkSame(there, here) {
  if (there !== here) {
    throw new TrustError("BODY_DIFFERS", `server names ${there}, sealed here was ${here}`);
  }
}

/**
 * Waits for the receipt of a bid or withdrawal and verifies it.
 * @param {{server: object, bidId: string, envelope: string, r: string, policy: object, deadline: number,
 *   waiting?: (seconds: number) => void, signal?: AbortSignal}} given `deadline` in POSIX seconds
 * @returns {Promise<{text: string, verified: object}>}
 */
export async function receiptOf({ server, bidId, envelope, r, policy, deadline, waiting = () => {}, signal }) {
  const receipt = await waitForReceipt({ server, bidId, waiting, signal });
  const verified = await verifyReceipt({ receipt, policy, envelope, r });
  if (verified.seen.seenByAllAt > deadline + ALLOWANCE) {
    throw new TrustError("WITNESS_MISSING", `cosigned at ${verified.seen.seenByAllAt}, deadline ${deadline}`);
  }
  return { text: receipt, verified };
}

async function waitForReceipt({ server, bidId, waiting, signal }) {
  const started = performance.now();
  for (;;) {
    checkNotCancelled(signal);
    const { state, text } = await callJson(server, "GET", `${server.base}/bids/${bidId}/receipt`, undefined, signal);
    if (text) {
      return text;
    }
    if (state === "REFUSED") {
      throw new TrustError("SERVER_REFUSED", `bid ${bidId} was refused`);
    }
    waiting(Math.round((performance.now() - started) / 1000));
    await new Promise((resolve) => void setTimeout(resolve, PAUSE));
  }
}
