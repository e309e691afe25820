/**
 * What a bid's body contains: the opening sheet, the list of files and the files, in a frame padded
 * so that its length tells only the order of magnitude.
 */
import { TrustError } from "./errors.js";
import { LP, concat, fromUtf8, u64 } from "./encoding.js";
import * as json from "./canonical-json.js";
import { SegmentHasher } from "./segments.js";

const LEAST = 4096;
const LENGTH_FIELD = 8;
const LARGEST_INDEX = 1 << 20;
const BUFFER = 1 << 20;

/** Padmé: the length that a frame of so many bytes is padded to. */
export function padme(length) {
  if (length <= LEAST) {
    return LEAST;
  }
  const bits = (n) => n.toString(2).length;
  const e = bits(length) - 1;
  const multiple = 2 ** (e - bits(e));
  return Math.ceil(length / multiple) * multiple;
}

/** The canonical index of an opening sheet and files, as it stands first in the content. */
export function indexOf(fields, files) {
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value !== "string") {
      throw new TrustError("CONTENT_MALFORMED", `field ${name} of the opening sheet is not text`);
    }
  }
  return json.write({
    fields,
    files: files.map((file) => ({
      name: file.name.normalize("NFC"),
      size: file.size,
      type: file.type || "application/octet-stream",
    })),
    v: 1,
  });
}

/**
 * A frame to be sealed: length, index, files, zeros. Files are read piece by piece when asked for.
 * @param {string} index canonical index
 * @param {Blob[]} files in the order of the index
 */
export class Frame {
  #parts;
  #contentSize;
  #hasher = new SegmentHasher();
  #hashed = 0;

  constructor(index, files) {
    const head = LP(json.bytesOf(json.read(index)));
    if (head.length > LARGEST_INDEX + 4) {
      throw new TrustError("CONTENT_MALFORMED", `index of ${head.length - 4} bytes`);
    }
    const blobs = [new Blob([head]), ...files];
    this.#contentSize = blobs.reduce((sum, blob) => sum + blob.size, 0);
    this.#parts = [new Blob([u64(this.#contentSize)]), ...blobs];
    /** Bytes of the padded frame. */
    this.size = padme(LENGTH_FIELD + this.#contentSize);
  }

  /** Bytes of the frame in that range; the content's hash needs ranges asked for in order. */
  async read(from, to) {
    const bytes = new Uint8Array(to - from);
    let start = 0;
    for (const part of this.#parts) {
      const first = Math.max(from, start);
      const last = Math.min(to, start + part.size);
      if (first < last) {
        bytes.set(await slice(part, first - start, last - start), first - from);
      }
      start += part.size;
    }
    await this.#hash(bytes, from, to);
    return bytes;
  }

  async #hash(bytes, from, to) {
    const position = LENGTH_FIELD + this.#hashed;
    const end = Math.min(to, LENGTH_FIELD + this.#contentSize);
    if (from <= position && position < end) {
      await this.#hasher.update(bytes.subarray(position - from, end - from));
      this.#hashed = end - LENGTH_FIELD;
    }
  }

  /** S(content), after everything was read once. @returns {Promise<Uint8Array>} */
  contentHash() {
    return this.#hasher.value();
  }
}

async function slice(blob, from, to) {
  try {
    return new Uint8Array(await blob.slice(from, to).arrayBuffer());
  } catch (cause) {
    throw new TrustError("FILE_CHANGED", `${blob.name ?? "file"} cannot be read`, { cause });
  }
}

/**
 * Reads a decrypted frame and refuses anything but length, index, files and zeros.
 * @param {AsyncIterable<Uint8Array>} plaintext
 * @param {number} len what the header says the frame's length is
 * @param {boolean} keepFiles whether the files are wanted too (as Blobs) or only checked
 * @returns {Promise<{index: object, files: {name: string, type: string, size: number, blob?: Blob}[], contentHash: Uint8Array}>}
 */
export async function readFrame(plaintext, len, keepFiles) {
  const input = new Input(plaintext, len);
  const size = Number(viewOf(await input.exactly(LENGTH_FIELD)).getBigUint64(0));
  if (size < 4 || size > len - LENGTH_FIELD) {
    throw malformed(`content of ${size} bytes in a frame of ${len}`);
  }
  const hasher = new SegmentHasher();
  const index = await readIndex(input, size, hasher);
  const files = [];
  for (const file of index.files) {
    files.push(await readFile(input, file, hasher, keepFiles));
  }
  await input.each(len - LENGTH_FIELD - size, rejectUnlessZeros);
  await input.rejectMore();
  return { index, files, contentHash: await hasher.value() };
}

async function readIndex(input, size, hasher) {
  const prefix = await input.exactly(4);
  const length = viewOf(prefix).getUint32(0);
  if (length > Math.min(LARGEST_INDEX, size - 4)) {
    throw malformed(`index of ${length} bytes`);
  }
  const bytes = await input.exactly(length);
  await hasher.update(concat(prefix, bytes));
  const index = parseIndex(fromUtf8(bytes));
  const fileBytes = index.files.reduce((sum, file) => sum + file.size, 0);
  if (fileBytes !== size - 4 - length) {
    throw malformed(`files of ${fileBytes} bytes in content of ${size}`);
  }
  return index;
}

function parseIndex(text) {
  const index = json.require(json.only(json.read(text), "fields", "files", "v"), "v", 1);
  const fields = json.objectOf(index, "fields");
  Object.keys(fields).forEach((name) => json.stringOf(fields, name));
  for (const file of json.listOf(index, "files")) {
    json.only(file, "name", "size", "type");
    json.textOf(file, "name");
    json.textOf(file, "type");
    json.integerOf(file, "size", 0);
  }
  return index;
}

async function readFile(input, { name, type, size }, hasher, keep) {
  const parts = [];
  await input.each(size, async (bytes) => {
    await hasher.update(bytes);
    if (keep) {
      parts.push(new Blob([bytes]));
    }
  });
  return keep ? { name, type, size, blob: new Blob(parts, { type }) } : { name, type, size };
}

function rejectUnlessZeros(bytes) {
  if (bytes.some((byte) => byte !== 0)) {
    throw malformed("padding is not zero");
  }
}

function viewOf(bytes) {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function malformed(detail) {
  return new TrustError("CONTENT_MALFORMED", detail);
}

/** A stream of plaintext from which so many bytes at a time are taken. */
class Input {
  #iterator;
  #current = new Uint8Array(0);
  #len;

  constructor(plaintext, len) {
    this.#iterator = plaintext[Symbol.asyncIterator]();
    this.#len = len;
  }

  /** Hands `count` bytes over in pieces. */
  async each(count, take) {
    for (let left = count; left > 0; ) {
      await this.#fill();
      const piece = this.#current.subarray(0, Math.min(left, BUFFER));
      this.#current = this.#current.subarray(piece.length);
      left -= piece.length;
      await take(piece);
    }
  }

  async exactly(count) {
    const pieces = [];
    await this.each(count, (piece) => pieces.push(piece));
    return concat(...pieces);
  }

  async rejectMore() {
    for (let next = await this.#iterator.next(); !next.done; next = await this.#iterator.next()) {
      this.#current = concat(this.#current, next.value);
    }
    if (this.#current.length > 0) {
      throw malformed(`more than the ${this.#len} bytes the header names`);
    }
  }

  async #fill() {
    while (this.#current.length === 0) {
      const next = await this.#iterator.next();
      if (next.done) {
        throw malformed(`fewer than the ${this.#len} bytes the header names`);
      }
      this.#current = next.value;
    }
  }
}
