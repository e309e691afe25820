/** The checks a bidder's page makes before it seals: whose keys, under which rule, proved by the log. */
import { TrustError } from "../trust/errors.js";
import { checkKeySet } from "../trust/keyset.js";
import { callJson } from "../trust/server.js";
import { facts, fill, part, text } from "./page.js";
import { Checklist, policyOf } from "./log-entries.js";
import { enrolledSigner } from "./signing-keys.js";

export class KeyCheck {
  #store;
  #server;

  constructor(store, server) {
    this.#store = store;
    this.#server = server;
  }

  /** @type {{keySet: object, signer: object, nextSeq: number}} after `check` passed */
  result;

  async check() {
    part("keys-next").disabled = true;
    const checklist = new Checklist(part("key-checks"));
    try {
      const sealing = await callJson(this.#server, "GET", `${this.#server.base}/lots/${facts.lot}/sealing`);
      const keySet = await this.#checkKeySet(sealing, checklist);
      const signer = await enrolledSigner({ store: this.#store, by: sealing.bidder, enrolled: sealing.signingKeys });
      checklist.pass("signer");
      this.result = { keySet, signer, nextSeq: sealing.nextSeq };
    } catch (failure) {
      checklist.fail();
      part("keys-missing").hidden = failure.code !== "KEY_NOT_FOUND";
      throw failure;
    }
    part("keys-missing").hidden = true;
    part("keys-next").disabled = false;
  }

  async #checkKeySet(sealing, checklist) {
    const keySet = await checkKeySet({
      ...sealing.keySet,
      policy: await policyOf(sealing.log),
      pins: sealing.pins,
      longTermKeys: sealing.longTermKeys,
      tender: facts.number,
      slot: sealing.slot,
      onStep: (name) => checklist.pass(name),
    });
    const printed = facts.fingerprint?.replace(/\s/g, "");
    fill(part("fingerprint"), { computed: keySet.fingerprint });
    if (printed && printed !== keySet.fingerprint) {
      throw new TrustError("WRONG_KEYS", `keys ${keySet.fingerprint}, on the notice ${printed}`, {
        message: text("fingerprint.differs"),
        remedy: text("fingerprint.differs.remedy"),
      });
    }
    checklist.pass("fingerprint");
    return keySet;
  }
}
