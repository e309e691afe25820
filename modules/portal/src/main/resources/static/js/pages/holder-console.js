/** A holder's console after the closing: check the record, recompute it, open the own pieces, hand them over. */
import "../live.js";
import { TrustError } from "../trust/errors.js";
import { closeChecked } from "../trust/closing.js";
import { openPieces } from "../trust/holder.js";
import { openKeyStore } from "../trust/keystore.js";
import { parseKeySet } from "../trust/keyset.js";
import { callJson } from "../trust/server.js";
import { attempt, facts, fill, isAble, onClick, onSubmit, part, parts, serverAt, text } from "./page.js";
import { moment } from "./format.js";
import { checkedClosing, recomputed } from "./closing-check.js";
import { findDemoKeys, importDemoKeys } from "./demo-keys.js";
import { Disputes } from "./disputes.js";
import { Checklist } from "./log-entries.js";
import { keyFileText } from "./paper-backup.js";
import { Meter } from "./meter.js";
import { enrolledSigner } from "./signing-keys.js";

const server = serverAt(facts.base);
/** Envelopes whose pieces travel in one request. */
const TOGETHER = 16;

class Console {
  #store;
  #seats = facts.seats.split(" ");

  constructor(store) {
    this.#store = store;
  }

  async start() {
    parts("check").forEach((button) => onClick(button, () => this.#check()));
    parts("open").forEach((button) => onClick(button, () => this.#open(({ wanted }) => wanted)));
    parts("try").forEach((button) => onClick(button, () => this.#open(({ wanted, handed }) => !wanted && !handed)));
    onSubmit(part("import-form"), (form) => this.#import(form));
    this.#offerDemoKeys();
    if (facts.state === "OPENED") {
      await this.#settle();
    }
  }

  async #settle() {
    const { keySet } = await callJson(server, "GET", `${server.base}/console/envelopes`);
    const given = { server, seats: this.#seats, keySet: await parseKeySet(keySet), signer: (seat) => this.#signer(seat) };
    await new Disputes(given).start();
  }

  /** The supervision seat's word that the closing record is right, which stands in the log before any piece. */
  async #check() {
    const { closing } = await this.#verified();
    const signer = await this.#signer(this.#seats.find((seat) => seat.startsWith("supervision")));
    await callJson(server, "POST", `${server.base}/console/checked`, { text: await closeChecked({ closing, signer }) });
    location.reload();
  }

  /** @param {(envelope: {wanted: boolean, handed: boolean}) => boolean} which also released ones are tried: a bad clause is published */
  async #open(which) {
    const { closing, console, envelopes } = await this.#verified();
    const keySet = await parseKeySet(console.keySet);
    const wanted = envelopes.filter(which);
    const keys = await this.#keysOf(keySet);
    const meter = new Meter("open-progress", ({ done, total }) => text("opening-pieces", done, total));
    part("open-progress").hidden = false;
    for (let done = 0; done < wanted.length; done += TOGETHER) {
      meter.show({ done, total: wanted.length });
      await this.#handOver(wanted.slice(done, done + TOGETHER), { closing, keySet, keys });
    }
    meter.show({ done: wanted.length, total: wanted.length });
    location.reload();
  }

  async #handOver(envelopes, { closing, keySet, keys }) {
    const pieces = [];
    for (const { head } of envelopes) {
      for (const { key, signer } of keys) {
        pieces.push(...(await openPieces({ keySet, head, key, signer, closing })));
      }
    }
    await callJson(server, "POST", `${server.base}/console/pieces`, { pieces: pieces.map(({ statement, value }) => ({ statement, value })) });
  }

  /** Everything that a console must have checked before it states or hands over anything. */
  async #verified() {
    const checklist = new Checklist(part("closing-checks"));
    try {
      const console = await callJson(server, "GET", `${server.base}/console/envelopes`);
      const closing = await checkedClosing({ ...console, tender: facts.number });
      checklist.pass("log");
      fill(part("closing-seen"), { at: moment(closing.seen.firstSeenAt), index: String(closing.index) });
      const envelopes = await recomputed(closing, console);
      checklist.pass("roots");
      return { closing, console, envelopes };
    } catch (failure) {
      checklist.fail();
      throw failure;
    }
  }

  async #keysOf(keySet) {
    const stored = await this.#store.listHolderKeys();
    const own = stored.filter(({ pk, recipient }) => this.#seats.includes(recipient) && keySet.pks[recipient] === pk);
    if (own.length === 0) {
      throw new TrustError("KEY_NOT_FOUND", `no key of ${this.#seats} for ${facts.number} in this browser`);
    }
    return Promise.all(own.map(async ({ id, recipient }) => ({
      key: await this.#store.holderKey(id),
      signer: await this.#signer(recipient),
    })));
  }

  #signer(recipient) {
    return enrolledSigner({ store: this.#store, by: recipient, enrolled: facts.enrolled.split(" ") });
  }

  async #import(form) {
    const content = { text: await keyFileText(form), passphrase: form.elements.passphrase.value };
    await (JSON.parse(content.text).type === "gongcai.holder-key" ? this.#store.importHolderKey(content) : this.#store.importSigningKey(content));
    form.reset();
    part("imported").hidden = false;
  }

  /** At once, though the server needs a while to make the files: whoever presses waits for them at the button. */
  #offerDemoKeys() {
    if (!facts.demoBase) {
      return;
    }
    const found = Promise.all(this.#seats.map((seat) => findDemoKeys(facts.demoBase, seat)));
    found.then((keys) => void (part("demo").hidden = !keys.some(Boolean)), () => {});
    part("demo").hidden = false;
    const button = part("demo-keys");
    button.addEventListener("click", () => void attempt(button, async () => {
      for (const one of (await found).filter(Boolean)) {
        await importDemoKeys(this.#store, one);
      }
      part("imported").hidden = false;
    }));
  }
}

if (isAble()) {
  await new Console(await openKeyStore()).start();
}
