/** The page on which a supplier seals a bid, step by step, and brings it to the server. */
import { checkPassphrase } from "../trust/key-files.js";
import { openKeyStore } from "../trust/keystore.js";
import { facts, fill, isAble, newPassphrase, offerFile, onClick, onSubmit, part, parts, serverAt, show, text } from "./page.js";
import { bytes, moment } from "./format.js";
import { BidDelivery } from "./bid-delivery-step.js";
import { BidFiles } from "./bid-files.js";
import { importDemoSigningKey } from "./demo-keys.js";
import { KeyCheck } from "./bid-key-check.js";
import { Sheet } from "./bid-sheet.js";
import { sealAndKeep } from "./bid-sealing.js";
import { Meter } from "./meter.js";
import { Steps } from "./steps.js";

class BidPage {
  #store;
  #server = serverAt(facts.base);
  #steps = new Steps(document);
  #files = new BidFiles();
  #sheet = new Sheet(part("sheet-form"), { currency: facts.currency, digits: Number(facts.digits), ceiling: facts.ceiling, pattern: facts.money });
  #keys;
  #delivery;
  #sealed;
  #work = new AbortController();

  constructor(store) {
    this.#store = store;
    this.#keys = new KeyCheck(store, this.#server);
    this.#delivery = new BidDelivery(store, this.#server, this.#steps);
  }

  async start() {
    this.#wireSteps();
    this.#wireSealing();
    await this.#offerUnfinished();
  }

  #wireSteps() {
    onSubmit(part("read-form"), () => this.#steps.show("sheet"));
    onSubmit(part("sheet-form"), () => this.#steps.show("files"));
    onClick(part("files-next"), () => this.#checkKeys());
    onClick(part("keys-check"), () => this.#checkKeys());
    onClick(part("keys-next"), () => this.#toSealing());
    if (facts.demoKey) {
      onClick(part("demo-key"), () => this.#useDemoKey());
    }
    parts("back").forEach((button) => onClick(button, () => this.#steps.show(button.dataset.to)));
  }

  #wireSealing() {
    onSubmit(part("seal-form"), (form) => this.#seal(form));
    part("seal-cancel").addEventListener("click", () => this.#work.abort());
    part("key-saved").addEventListener("change", (event) => void (part("seal-next").disabled = !event.target.checked));
    onClick(part("seal-next"), () => this.#delivery.send(this.#sealed.envelope, this.#sealed.body));
  }

  async #checkKeys() {
    this.#steps.show("keys");
    await this.#keys.check();
  }

  async #useDemoKey() {
    await importDemoSigningKey(this.#store, facts.demoKey);
    await this.#checkKeys();
  }

  #toSealing() {
    fill(part("seal-summary"), { price: this.#sheet.priceShown(), files: this.#files.files.map(({ name }) => name).join("、") || text("files.none") });
    this.#steps.show("seal");
  }

  async #seal(form) {
    const passphrase = newPassphrase(form);
    checkPassphrase(passphrase);
    await this.#forgetSealed();
    this.#work = new AbortController();
    show("seal-running", "seal-done");
    try {
      this.#sealed = await sealAndKeep({ ...this.#contents(), store: this.#store, passphrase });
    } finally {
      show("seal-idle", "seal-running");
    }
    this.#showSealed();
  }

  #contents() {
    const { keySet, signer, nextSeq } = this.#keys.result;
    const progress = (key) => new Meter("seal-progress", ({ done, total }) => text(key, bytes(done), bytes(total))).show;
    return {
      keySet,
      signer,
      seq: nextSeq,
      lot: facts.lot,
      fields: this.#sheet.fields(),
      files: this.#files.files,
      sealing: progress("sealing"),
      opening: progress("opening"),
      signal: this.#work.signal,
    };
  }

  #showSealed() {
    offerFile(part("key-file"), this.#sealed.keyFile);
    fill(part("seal-done"), { envelope: this.#sealed.envelope.slice(0, 20) });
    show("seal-done", "seal-idle");
    part("seal-done-heading").focus();
    addEventListener("beforeunload", (event) => this.#delivery.isDone || event.preventDefault());
  }

  async #forgetSealed() {
    if (this.#sealed) {
      await this.#store.deleteBid(this.#sealed.envelope);
      this.#sealed = undefined;
    }
  }

  /** A bid sealed earlier in this browser that did not arrive, for instance because the page was closed. */
  async #offerUnfinished() {
    const isOpen = ({ tender, lot, bidder, seq, bidId, receipt }) =>
      tender === facts.number && lot === facts.lot && bidder === facts.bidder && !receipt && (bidId || seq === Number(facts.nextSeq));
    const unfinished = (await this.#store.listBids()).find(isOpen);
    if (!unfinished) {
      this.#steps.show("read");
      return;
    }
    show("resume");
    fill(part("resume"), { at: moment(unfinished.createdAt / 1000), envelope: unfinished.envelope.slice(0, 20) });
    onClick(part("resume-go"), () => this.#resume(unfinished));
    onClick(part("resume-drop"), async () => {
      await this.#store.deleteBid(unfinished.envelope);
      part("resume").hidden = true;
      this.#steps.show("read");
    });
  }

  async #resume({ envelope }) {
    part("resume").hidden = true;
    await this.#delivery.send(envelope);
  }
}

if (isAble()) {
  await new BidPage(await openKeyStore()).start();
}
