/** The Merkle tree of RFC 6962 over SHA-256: hashes, roots and inclusion paths. */
import { TrustError } from "./errors.js";
import { concat, equal, sha256 } from "./encoding.js";

/** Hash of a leaf's data. @returns {Promise<Uint8Array>} */
export function leafHash(data) {
  return sha256(concat(Uint8Array.of(0), data));
}

/** Hash of an inner node. @returns {Promise<Uint8Array>} */
export function nodeHash(left, right) {
  return sha256(concat(Uint8Array.of(1), left, right));
}

/** Root over leaf hashes. @param {Uint8Array[]} leaves @returns {Promise<Uint8Array>} */
export async function rootOf(leaves) {
  if (leaves.length < 2) {
    return leaves.length === 1 ? leaves[0] : sha256(new Uint8Array(0));
  }
  let level = leaves;
  while (level.length > 1) {
    const parents = [];
    for (let i = 0; i + 1 < level.length; i += 2) {
      parents.push(await nodeHash(level[i], level[i + 1]));
    }
    level = level.length % 2 === 0 ? parents : [...parents, level.at(-1)];
  }
  return level[0];
}

/**
 * The root that an inclusion path leads to; INCLUSION_FAILS for a path of the wrong length.
 * @param {Uint8Array} leaf leaf hash
 * @param {number | bigint} index
 * @param {number | bigint} size
 * @param {Uint8Array[]} path from the leaf's sibling up
 * @returns {Promise<Uint8Array>}
 */
export async function rootFromPath(leaf, index, size, path) {
  let node = BigInt(index);
  let last = BigInt(size) - 1n;
  if (node < 0n || node > last) {
    throw new TrustError("INCLUSION_FAILS", `index ${index} in a tree of ${size}`);
  }
  if ([leaf, ...path].some((hash) => hash.length !== 32)) {
    throw new TrustError("INCLUSION_FAILS", "a hash has 32 bytes");
  }
  let root = leaf;
  for (const sibling of path) {
    if (last === 0n) {
      throw new TrustError("INCLUSION_FAILS", "path is too long");
    }
    while ((node & 1n) === 0n && node === last && node > 0n) {
      node >>= 1n; // on this level the node has no sibling and moves up as it is
      last >>= 1n;
    }
    root = node & 1n ? await nodeHash(sibling, root) : await nodeHash(root, sibling);
    node >>= 1n;
    last >>= 1n;
  }
  if (last !== 0n) {
    throw new TrustError("INCLUSION_FAILS", "path is too short");
  }
  return root;
}

/** Refuses a leaf that the path does not lead from to the root. */
export async function checkInclusion(leaf, index, size, path, root) {
  const reached = await rootFromPath(leaf, index, size, path);
  if (!equal(reached, root)) {
    throw new TrustError("INCLUSION_FAILS", "path leads to another root");
  }
}
