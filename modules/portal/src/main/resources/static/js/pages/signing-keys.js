/** Signing keys of this browser and their enrolment at the server. */
import { TrustError } from "../trust/errors.js";
import { proveEnrolment } from "../trust/signature.js";
import { callJson } from "../trust/server.js";
import { text } from "./page.js";

/**
 * Enrols a stored key: signs the server's challenge with it.
 * @param {{store: import("../trust/keystore.js").KeyStore, id: string, server: import("../trust/server.js").Server}} given
 * @returns {Promise<{keyId: string, by: string}>}
 */
export async function enrol({ store, id, server }) {
  const signer = await store.signer(id);
  const { challenge } = await callJson(server, "POST", `${server.base}/challenges`, { by: signer.by });
  const proof = await proveEnrolment({ challenge, signer });
  return callJson(server, "POST", server.base, { proof });
}

/**
 * The newest key of this browser that signs for somebody and that the server knows; refused if there is none.
 * @param {{store: object, by: string, enrolled: string[]}} given `enrolled` key ids
 * @returns {Promise<import("../trust/signature.js").Signer>}
 */
export async function enrolledSigner({ store, by, enrolled }) {
  const keys = await store.listSigningKeys();
  const key = keys.find((candidate) => candidate.by === by && enrolled.includes(candidate.id));
  if (!key) {
    throw new TrustError("KEY_NOT_FOUND", `no enrolled key of ${by} in this browser`, {
      message: text("signer.missing"),
      remedy: text("signer.missing.remedy"),
    });
  }
  return store.signer(key.id);
}
