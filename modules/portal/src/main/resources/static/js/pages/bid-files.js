/** The files of a bid: chosen one after the other, listed with their sizes, taken off again. */
import { fill, part, row, text } from "./page.js";
import { bytes } from "./format.js";

const MUCH = 512 * 2 ** 20;

export class BidFiles {
  #files = [];

  constructor() {
    const input = part("file-input");
    input.addEventListener("change", () => {
      this.#add([...input.files]);
      input.value = "";
    });
    this.#show();
  }

  /** @returns {File[]} */
  get files() {
    return [...this.#files];
  }

  /** A later file of the same name takes the earlier one's place. */
  #add(files) {
    for (const file of files) {
      this.#files = [...this.#files.filter(({ name }) => name !== file.name), file];
    }
    this.#show();
  }

  #show() {
    part("file-list").replaceChildren(...this.#files.map((file) => this.#row(file)));
    const total = this.#files.reduce((sum, { size }) => sum + size, 0);
    fill(part("file-total"), { total: text("files.total", this.#files.length, bytes(total)) });
    part("files-many").hidden = total <= MUCH;
    part("files-none").hidden = this.#files.length > 0;
  }

  #row(file) {
    const item = row("file", { name: file.name, size: bytes(file.size) });
    const remove = part("remove", item);
    remove.setAttribute("aria-label", text("files.remove", file.name));
    remove.addEventListener("click", () => {
      this.#files = this.#files.filter((other) => other !== file);
      this.#show();
    });
    return item;
  }
}
