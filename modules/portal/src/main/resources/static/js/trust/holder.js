/**
 * What a holder's console does: announce a key, sign the key set, answer a rehearsal, open its pieces
 * after closing, and put pieces together.
 */
import { TrustError } from "./errors.js";
import { H, LP, equal, hex, u32, unhex, utf8, xor } from "./encoding.js";
import { open } from "./hpke.js";
import { STANDARD_RULE, checkRole, checkSlot, pieceOrder } from "./access-rule.js";
import { parseKeySet } from "./keyset.js";
import { checkFits, pieceCommit, pieceInfo } from "./head.js";
import { requireClosed } from "./closing.js";
import { digestOf, signDigest, signObject, signingAs } from "./signature.js";
import * as json from "./canonical-json.js";

/**
 * A recipient's key for one tender and slot, as the key store keeps it.
 * @typedef {{tender: string, slot: string, seq: number, recipient: string, pk: string, privateKey: CryptoKey}} HolderKey
 */

/**
 * Announces a key (K1). @param {HolderKey} key @param {import("./signature.js").Signer} signer the recipient's
 *   long-term key; it signs under the recipient's name
 * @returns {Promise<string>} canonical signed `tender.key`
 */
export async function announceKey(key, signer) {
  const object = keyObject(key);
  return json.write(await signObject("tender.key", object, signingAs(signer, key.recipient)));
}

function keyObject({ tender, slot, seq, recipient, pk }) {
  const object = { kem: 16, pk, recipient: checkRole(recipient), seq, slot: checkSlot(slot), tender, v: 1 };
  json.integerOf(object, "seq", 1);
  return object;
}

/**
 * Signs the key set (K3) after comparing the own key and the rule.
 * @param {{keySet: string, key: HolderKey, signer: object, rule?: object}} given `keySet` canonical
 * @returns {Promise<{alg: string, by: string, key: string, value: string}>} one of the key set's `sigs`
 */
export async function signKeySet({ keySet, key, signer, rule = STANDARD_RULE }) {
  const parsed = await parseKeySet(keySet);
  if (parsed.tender !== key.tender || parsed.slot !== key.slot || parsed.seq !== key.seq) {
    throw new TrustError("WRONG_TENDER", `key set of ${parsed.tender} ${parsed.slot} ${parsed.seq}, key of ${key.tender} ${key.slot} ${key.seq}`);
  }
  if (parsed.pks[key.recipient] !== key.pk) {
    throw new TrustError("WRONG_KEYS", `the key set names another key for ${key.recipient}`, {
      message: "密钥清单里不是您的密钥",
      remedy: "不要签署，请联系代理机构和监督机构。",
    });
  }
  if (json.write(parsed.rule) !== json.write(rule)) {
    throw new TrustError("RULE_REFUSED", `rule ${json.write(parsed.rule)}`);
  }
  return signDigest("tender.keys", await digestOf(parsed.object), signingAs(signer, key.recipient));
}

/** What the device answers to a sealed challenge, in hex. @param {HolderKey} key @param {string} sealed hex */
export async function answerRehearsal(key, sealed) {
  const challenge = await open({
    privateKey: key.privateKey,
    pk: unhex(key.pk),
    info: LP(utf8("gongcai/bid/v1/rehearse"), utf8(key.tender), utf8(key.slot), u32(key.seq), utf8(key.recipient)),
    aad: new Uint8Array(0),
    sealed: unhex(sealed),
  });
  return hex(await H("gongcai/bid/v1/rehearsed", challenge));
}

/**
 * Opens all pieces of an envelope that are sealed to this key.
 * @param {{keySet: import("./keyset.js").KeySet, head: import("./head.js").Head, key: HolderKey,
 *   signer: import("./signature.js").Signer, closing: import("./closing.js").Closing}} given
 * @returns {Promise<{clause: number, piece: number, recipient: string, ok: boolean, value?: string, fault?: string, statement: string}[]>}
 *   `value` in hex goes to the other consoles only, never into the log; `statement` is the canonical signed
 *   `bid.piece` for the log
 */
export async function openPieces({ keySet, head, key, signer, closing }) {
  requireClosed(closing, head);
  checkFits(head, keySet);
  const own = signingAs(signer, key.recipient);
  const opened = [];
  for (const place of ownPlaces(keySet, key)) {
    const { clause, piece, recipient } = place;
    const result = await tryPiece(head, place, key);
    const statement = { E: head.envelope, clause, ok: result.ok, piece, recipient, v: 1 };
    opened.push({ clause, piece, recipient, ...result, statement: json.write(await signObject("bid.piece", statement, own)) });
  }
  return opened;
}

function ownPlaces(keySet, key) {
  if (keySet.pks[key.recipient] !== key.pk) {
    throw new TrustError("KEY_NOT_FOUND", `this key is not that of ${key.recipient} in the key set`);
  }
  return pieceOrder(keySet.rule)
    .map((place, at) => ({ ...place, at }))
    .filter(({ recipient }) => recipient === key.recipient);
}

async function tryPiece(head, place, key) {
  try {
    return { ok: true, value: hex(await openPiece(head, place, key)) };
  } catch (failure) {
    if (failure.code === "PIECE_UNOPENABLE" || failure.code === "PIECE_COMMIT_FAILS") {
      return { ok: false, fault: failure.code };
    }
    throw failure;
  }
}

async function openPiece(head, place, key) {
  const value = await open({
    privateKey: key.privateKey,
    pk: unhex(key.pk),
    info: pieceInfo(head.ctx, place),
    aad: unhex(head.commits[place.commit], 32),
    sealed: unhex(head.sealed[place.at]),
  });
  await checkPiece(head, place, value);
  return value;
}

/** Refuses a piece other than the one the bidder committed to. @param {{clause: number, piece: number, commit: number}} place */
export async function checkPiece(head, { clause, piece, commit }, value) {
  if (!equal(await pieceCommit(head.ctx, clause, piece, value), unhex(head.commits[commit], 32))) {
    throw new TrustError("PIECE_COMMIT_FAILS", `piece ${piece} of clause ${clause}`);
  }
}

/**
 * The key that all pieces of a clause make; hold it against the body with `checkKey` of bid.js.
 * @param {{keySet: object, head: object, clause: number, pieces: (string | Uint8Array)[]}} given pieces in order
 * @returns {Promise<Uint8Array>} dek
 */
export async function combinePieces({ keySet, head, clause, pieces }) {
  checkFits(head, keySet);
  const values = pieces.map((piece) => (typeof piece === "string" ? unhex(piece, 32) : piece));
  const wanted = keySet.rule.clauses[clause].length;
  if (values.length !== wanted) {
    throw new TrustError("PIECE_COMMIT_FAILS", `${values.length} pieces, clause ${clause} has ${wanted}`);
  }
  const before = keySet.rule.clauses.slice(0, clause).flat().length;
  for (const [piece, value] of values.entries()) {
    await checkPiece(head, { clause, piece, commit: before + piece }, value);
  }
  return values.reduce(xor);
}

/** That the key of a slot is destroyed, on this device and wherever it was kept. @returns {Promise<string>} canonical signed `key.destroyed` */
export async function keyDestroyed({ tender, slot, seq, recipient }, signer) {
  const object = { recipient: checkRole(recipient), seq, slot: checkSlot(slot), tender, v: 1 };
  return json.write(await signObject("key.destroyed", object, signingAs(signer, recipient)));
}

/**
 * Repeats, with the slot key that its holder showed, a decryption which that holder said fails.
 * @param {{keySet: object, head: object, dispute: {clause: number, piece: number, recipient: string, key: string}, judge: string, signer: object}} given
 *   `key` PKCS #8 in hex
 * @returns {Promise<{opens: boolean, statement: string}>} `statement` the canonical signed `piece.judged`
 */
export async function judgePiece({ keySet, head, dispute, judge, signer }) {
  const { clause, piece, recipient } = dispute;
  checkFits(head, keySet);
  const privateKey = await crypto.subtle.importKey("pkcs8", unhex(dispute.key), { name: "ECDH", namedCurve: "P-256" }, false, ["deriveBits"]);
  const key = { recipient, pk: keySet.pks[recipient], privateKey };
  const place = ownPlaces(keySet, key).find((one) => one.clause === clause && one.piece === piece);
  const { ok: opens } = await tryPiece(head, place, key);
  const object = { E: head.envelope, clause, opens, piece, recipient, v: 1 };
  return { opens, statement: json.write(await signObject("piece.judged", object, signingAs(signer, judge))) };
}
