/**
 * Resumable upload of a sealed body in segments of 1 MiB, and of its head once all segments are there.
 */
import { TrustError, checkNotCancelled } from "./errors.js";
import { SEGMENT } from "./segments.js";
import { call, callJson } from "./server.js";

const PARALLEL = 3;

/** @typedef {import("./server.js").Server} Server `base` is where uploads are begun */

/**
 * Uploads all segments that the server does not have yet, at most three at once, each tried again after
 * growing pauses.
 *
 * @param {object} given
 * @param {Server} given.server
 * @param {string} given.lot @param {string} given.slot
 * @param {Blob} given.body
 * @param {string} [given.uploadId] of an interrupted upload; one the server no longer knows is begun anew
 * @param {(uploadId: string) => void} [given.onStarted] keep it, to resume after the page was closed
 * @param {(p: {done: number, total: number, rate: number, secondsLeft: number | undefined}) => void} [given.progress]
 *   bytes there, bytes in all, bytes a second in this session, and at that rate the time left
 * @param {AbortSignal} [given.signal]
 * @returns {Promise<string>} uploadId, for `submitBid`
 */
export async function uploadBody({ server, lot, slot, body, uploadId, onStarted = () => {}, progress = () => {}, signal }) {
  const upload = await beginOrResume(server, { lot, slot, bodyLength: body.size }, uploadId, signal);
  onStarted(upload.id);
  const count = Math.ceil(body.size / SEGMENT);
  if (upload.segments !== count) {
    throw new TrustError("SERVER_REFUSED", `server counts ${upload.segments} segments, there are ${count}`);
  }
  const missing = Array.from({ length: count }, (_, n) => n).filter((n) => !upload.received.has(n));
  const meter = new Meter(body.size, missing.reduce((sum, n) => sum + sizeOf(body, n), 0), progress);
  await putAll(server, upload.id, body, missing, meter, signal);
  return upload.id;
}

/**
 * Sends the head of an uploaded body.
 * @param {{server: Server, uploadId: string, head: string, r: string, signal?: AbortSignal}} bid
 * @returns {Promise<{bidId: string, envelope: string, state: string}>} compare `envelope` with the own one
 */
export function submitBid({ server, uploadId, head, r, signal }) {
  return callJson(server, "POST", `${path(server, uploadId)}/bid`, { head, r }, signal);
}

async function beginOrResume(server, request, uploadId, signal) {
  if (uploadId !== undefined) {
    const found = await find(server, uploadId, signal);
    if (found) {
      return { id: uploadId, segments: found.segments, received: new Set(found.received) };
    }
  }
  const begun = await callJson(server, "POST", server.base, request, signal);
  return { id: begun.uploadId, segments: begun.segments, received: new Set() };
}

async function find(server, uploadId, signal) {
  try {
    return await callJson(server, "GET", path(server, uploadId), undefined, signal);
  } catch (failure) {
    if (failure.code === "SERVER_REFUSED" && failure.status === 404) {
      return undefined; // the server gave the upload up; a new one is begun
    }
    throw failure;
  }
}

async function putAll(server, uploadId, body, missing, meter, signal) {
  checkNotCancelled(signal);
  const queue = [...missing];
  const stop = new AbortController();
  const stopAll = () => stop.abort();
  signal?.addEventListener("abort", stopAll);
  const worker = async () => {
    for (let n = queue.shift(); n !== undefined; n = queue.shift()) {
      const segment = body.slice(n * SEGMENT, (n + 1) * SEGMENT);
      const type = { "Content-Type": "application/octet-stream" };
      await call(server, "PUT", `${path(server, uploadId)}/segments/${n}`, segment, type, stop.signal);
      meter.add(segment.size);
    }
  };
  try {
    await Promise.all(Array.from({ length: PARALLEL }, worker));
  } catch (failure) {
    stopAll(); // one segment cannot be sent, so the others need not go on
    throw failure;
  } finally {
    signal?.removeEventListener("abort", stopAll);
  }
}

function path(server, uploadId) {
  return `${server.base}/${encodeURIComponent(uploadId)}`;
}

function sizeOf(body, n) {
  return Math.min(SEGMENT, body.size - n * SEGMENT);
}

/** Bytes, rate and time left. */
class Meter {
  #total;
  #missing;
  #sent = 0;
  #started = performance.now();
  #progress;

  constructor(total, missing, progress) {
    this.#total = total;
    this.#missing = missing;
    this.#progress = progress;
    this.add(0);
  }

  add(bytes) {
    this.#sent += bytes;
    const seconds = (performance.now() - this.#started) / 1000;
    const rate = seconds > 0 ? this.#sent / seconds : 0;
    const left = this.#missing - this.#sent;
    const secondsLeft = rate > 0 ? Math.ceil(left / rate) : undefined;
    this.#progress({ done: this.#total - left, total: this.#total, rate, secondsLeft });
  }
}
