/**
 * Where a key holder prepares a tender: enrols the seat's long-term key, makes the key pair for this tender on
 * this device, announces it, and signs the set of all announced keys after comparing it.
 */
import { TrustError } from "../trust/errors.js";
import { announceKey, answerRehearsal, keyDestroyed, signKeySet } from "../trust/holder.js";
import { parseKeySet } from "../trust/keyset.js";
import { openKeyStore } from "../trust/keystore.js";
import { callJson } from "../trust/server.js";
import * as json from "../trust/canonical-json.js";
import { attempt, facts, fill, isAble, newPassphrase, offerFile, onClick, onSubmit, part, parts, serverAt } from "./page.js";
import { enrol, enrolledSigner } from "./signing-keys.js";
import { findDemoKeys, importDemoKeys } from "./demo-keys.js";
import { keyFileText, offerPaper } from "./paper-backup.js";

const server = serverAt(facts.base);
const keyServer = serverAt(facts.keysBase);
const SLOT = "all";

/** One seat's card of the page. */
class Seat {
  #store;
  #card;
  #recipient;

  constructor(store, card) {
    this.#store = store;
    this.#card = card;
    this.#recipient = card.dataset.recipient;
  }

  async start() {
    this.#onSubmit("enrol-form", (form) => this.#enrol(form));
    this.#onSubmit("import-form", (form) => this.#import(form));
    this.#onSubmit("destroy-form", () => this.#destroy());
    this.#onSubmit("make-form", (form) => this.#make(form));
    this.#onClick("announce", () => this.#announce());
    this.#onClick("rehearse", () => this.#rehearse());
    this.#onClick("sign", () => this.#sign());
    await this.#offerDemoKeys();
    await this.#showLocal();
  }

  #onSubmit(name, work) {
    parts(name, this.#card).forEach((form) => onSubmit(form, work));
  }

  #onClick(name, work) {
    parts(name, this.#card).forEach((button) => onClick(button, work));
  }

  async #enrol(form) {
    const key = await this.#store.createSigningKey({ by: this.#recipient, passphrase: newPassphrase(form) });
    await this.#afterSaving("enrol", key.file, async () => {
      await enrol({ store: this.#store, id: key.id, server: keyServer });
      location.reload();
    });
  }

  async #import(form) {
    const text = await keyFileText(form);
    const passphrase = form.elements.passphrase.value;
    const isHolderKey = json.read(text.trim()).type === "gongcai.holder-key";
    await (isHolderKey ? this.#store.importHolderKey({ text, passphrase }) : this.#store.importSigningKey({ text, passphrase }));
    form.reset();
    await this.#showLocal();
  }

  async #make(form) {
    const place = { tender: facts.number, slot: SLOT, seq: Number(facts.seq), recipient: this.#recipient };
    const key = await this.#store.createHolderKey({ ...place, passphrase: newPassphrase(form) });
    await this.#afterSaving("make", key.file, () => this.#announce());
  }

  /** Goes on only when the person says that the file is kept: it is the only copy that can be moved. */
  async #afterSaving(name, file, next) {
    offerFile(part(`${name}-file`, this.#card), file);
    offerPaper(part(`${name}-paper-print`, this.#card), part(`${name}-paper`, this.#card), file);
    part(`${name}-form`, this.#card).hidden = true;
    part(`${name}-made`, this.#card).hidden = false;
    const go = part(`${name}-go`, this.#card);
    part(`${name}-saved`, this.#card).addEventListener("change", (event) => void (go.disabled = !event.target.checked));
    onClick(go, next);
  }

  async #announce() {
    const text = await announceKey(await this.#holderKey(), await this.#signer());
    await callJson(server, "POST", `${server.base}/keys/announcement`, { text });
    await this.#rehearse();
  }

  /** Shows that this device can open: before the set is signed, and once more before the deadline. */
  async #rehearse() {
    const asked = await callJson(server, "GET", `${server.base}/keys/rehearsals`);
    for (const { recipient, sealed } of asked.filter((one) => one.recipient === this.#recipient)) {
      const answer = await answerRehearsal(await this.#holderKey(), sealed);
      await callJson(server, "POST", `${server.base}/keys/rehearsals`, { recipient, answer });
    }
    location.reload();
  }

  /** First the key, then the word: who states it has none left. If the word is not taken, the key is back. */
  async #destroy() {
    const signer = await this.#signer();
    const found = await this.#localKey();
    const place = { tender: facts.number, slot: SLOT, seq: Number(facts.seq), recipient: this.#recipient };
    const text = await keyDestroyed(place, signer);
    const bringBack = found && (await this.#store.deleteKey("holder", found.id));
    try {
      await callJson(server, "POST", `${server.base}/keys/destruction`, { text });
    } catch (refused) {
      await bringBack?.();
      throw refused;
    }
    location.reload();
  }

  async #sign() {
    const keySet = part("key-set").dataset.text;
    const { hash } = await parseKeySet(keySet);
    const sig = await signKeySet({ keySet, key: await this.#holderKey(), signer: await this.#signer() });
    await callJson(server, "POST", `${server.base}/keys/signature`, { keySet: hash, sig: json.write(sig) });
    location.reload();
  }

  #announced() {
    return this.#card.dataset.announced;
  }

  #signer() {
    return enrolledSigner({ store: this.#store, by: this.#recipient, enrolled: facts.enrolled.split(" ") });
  }

  async #holderKey() {
    const found = await this.#localKey();
    if (!found) {
      throw new TrustError("KEY_NOT_FOUND", `no key of ${this.#recipient} for ${facts.number} in this browser`);
    }
    return this.#store.holderKey(found.id);
  }

  async #localKey() {
    const isOurs = ({ tender, recipient, pk }) =>
      tender === facts.number && recipient === this.#recipient && (!this.#announced() || pk === this.#announced());
    return (await this.#store.listHolderKeys()).find(isOurs);
  }

  async #showLocal() {
    const key = await this.#localKey();
    parts("local-key", this.#card).forEach((note) => void (note.hidden = !key));
    parts("no-local-key", this.#card).forEach((note) => void (note.hidden = Boolean(key)));
    if (key) {
      fill(this.#card, { "local-pk": key.pk.slice(2, 22) });
    }
  }

  /** In the demo the holders' keys are public knowledge and can be loaded from the server. */
  async #offerDemoKeys() {
    const keys = await findDemoKeys(facts.demoBase, this.#recipient);
    const button = part("demo-keys", this.#card);
    if (keys && button) {
      part("demo", this.#card).hidden = false;
      button.addEventListener("click", () => void attempt(button, () => this.#useDemoKeys(keys)));
    }
  }

  async #useDemoKeys(keys) {
    const { id } = await importDemoKeys(this.#store, keys);
    if (!facts.enrolled.split(" ").includes(id)) {
      await enrol({ store: this.#store, id, server: keyServer });
    }
    location.reload();
  }
}

if (isAble()) {
  const store = await openKeyStore();
  for (const card of parts("seat")) {
    await new Seat(store, card).start();
  }
}
