/** After the opening: who is at fault for pieces that were said not to open. */
import { judgePiece } from "../trust/holder.js";
import { parseHead } from "../trust/head.js";
import { unprotect } from "../trust/key-files.js";
import { hex } from "../trust/encoding.js";
import { callJson } from "../trust/server.js";
import { onClick, onSubmit, part, row } from "./page.js";
import { keyFileText } from "./paper-backup.js";

export class Disputes {
  #server;
  #seats;
  #keySet;
  #signer;

  /** @param {{server: object, seats: string[], keySet: object, signer: (seat: string) => Promise<object>}} given */
  constructor({ server, seats, keySet, signer }) {
    this.#server = server;
    this.#seats = seats;
    this.#keySet = keySet;
    this.#signer = signer;
  }

  async start() {
    const disputes = await callJson(this.#server, "GET", `${this.#server.base}/console/disputes`);
    part("disputes").hidden = disputes.length === 0;
    part("dispute-list").replaceChildren(...disputes.map((dispute) => this.#row(dispute)));
    part("show-form").hidden = !disputes.some(({ recipient, key }) => this.#seats.includes(recipient) && !key);
    onSubmit(part("show-form"), (form) => this.#show(form));
  }

  #row(dispute) {
    const item = row("dispute", { envelope: dispute.envelope.slice(0, 16), recipient: dispute.recipient });
    const judge = this.#seats.find((seat) => seat !== dispute.recipient);
    const button = part("judge", item);
    button.hidden = !dispute.key || !judge;
    onClick(button, () => this.#judge(dispute, judge));
    return item;
  }

  /** The key file is opened here; the other seats get the key, the public never does. */
  async #show(form) {
    const text = await keyFileText(form);
    const { about, secret } = await unprotect({ text, type: "gongcai.holder-key", passphrase: form.elements.passphrase.value });
    await callJson(this.#server, "POST", `${this.#server.base}/console/shown-key`, { recipient: about.recipient, key: hex(secret) });
    location.reload();
  }

  async #judge(dispute, judge) {
    const head = await parseHead(dispute.head);
    const signer = await this.#signer(judge);
    const { statement } = await judgePiece({ keySet: this.#keySet, head, dispute, judge, signer });
    await callJson(this.#server, "POST", `${this.#server.base}/console/verdict`, { text: statement });
    location.reload();
  }
}
