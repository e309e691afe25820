/**
 * The hash S(x) of something long: over the SHA-256 of each segment of 1 MiB, because browsers hash
 * only whole arrays and uploads are resumed by segments.
 */
import { H, concat, sha256, u64 } from "./encoding.js";
import { checkNotCancelled } from "./errors.js";

/** Bytes of a segment; the last one may be shorter. */
export const SEGMENT = 1_048_576;

/** Cuts a stream of bytes into segments; each full one is handed to `take` once, in order. */
export class Segmenter {
  #take;
  #buffer = new Uint8Array(SEGMENT);
  #filled = 0;

  /** @param {(segment: Uint8Array) => Promise<void>} take gets an array that is its own from then on */
  constructor(take) {
    this.#take = take;
  }

  async update(bytes) {
    for (let from = 0; from < bytes.length; ) {
      const taken = Math.min(SEGMENT - this.#filled, bytes.length - from);
      this.#buffer.set(bytes.subarray(from, from + taken), this.#filled);
      from += taken;
      this.#filled += taken;
      if (this.#filled === SEGMENT) {
        await this.finish();
      }
    }
  }

  /** Hands over what is left, if anything. */
  async finish() {
    if (this.#filled > 0) {
      const segment = this.#buffer.slice(0, this.#filled);
      this.#filled = 0;
      await this.#take(segment);
    }
  }
}

/** S(x) of a stream of bytes, in constant memory. */
export class SegmentHasher {
  #digests = [];
  #size = 0;
  #segmenter = new Segmenter(async (segment) => this.add(segment));

  async update(bytes) {
    await this.#segmenter.update(bytes);
  }

  /** Adds one whole segment (the last may be shorter); not to be mixed with `update`. */
  async add(segment) {
    this.#size += segment.length;
    this.#digests.push(await sha256(segment));
  }

  /** Bytes so far, whole segments only until `value` was asked for. */
  get size() {
    return this.#size;
  }

  /** The hash of everything; ask once, at the end. @returns {Promise<Uint8Array>} */
  async value() {
    await this.#segmenter.finish();
    return H("gongcai/bid/v1/segments", u64(this.#size), concat(...this.#digests));
  }
}

/** S of a file or Blob. @param {Blob} blob @returns {Promise<Uint8Array>} */
export async function segmentHash(blob, { progress = () => {}, signal } = {}) {
  const hasher = new SegmentHasher();
  for (let from = 0; from < blob.size; from += SEGMENT) {
    checkNotCancelled(signal);
    await hasher.add(new Uint8Array(await blob.slice(from, from + SEGMENT).arrayBuffer()));
    progress({ done: Math.min(from + SEGMENT, blob.size), total: blob.size });
  }
  return hasher.value();
}
