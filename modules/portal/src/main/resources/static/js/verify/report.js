/** What the page says of a file: claims ticked off one by one, and facts that were found. Words stand in the page in both languages. */
import { TrustError } from "../trust/errors.js";

/** A copy of what the page keeps under that name. */
export function copyOf(name) {
  return document.querySelector(`template[data-template="${name}"]`).content.firstElementChild.cloneNode(true);
}

/** One file's report. */
export class Report {
  #box = copyOf("report");

  /** @param {HTMLElement} place where it is shown @param {string} title */
  constructor(place, title) {
    this.#part("title").textContent = title;
    place.append(this.#box);
  }

  /** Does a step and says how it came out; what does not verify ends the report. */
  async claim(name, work) {
    const line = copyOf(`claim-${name}`);
    this.#part("claims").append(line);
    try {
      const result = await work();
      line.dataset.state = "ok";
      return result;
    } catch (failure) {
      line.dataset.state = "bad";
      this.#failed(failure);
      throw failure;
    }
  }

  /** What was found, under the words of that name. */
  fact(name, ...values) {
    const label = copyOf(`fact-${name}`);
    const value = document.createElement("dd");
    value.textContent = values.join(" · ");
    this.#part("facts").append(label, value);
  }

  /** A sentence that belongs to what was found, such as what it does not prove. */
  note(name) {
    this.#part("notes").append(copyOf(`note-${name}`));
  }

  /** Everything that was claimed verifies. */
  passed() {
    this.#part("good").hidden = false;
  }

  #failed(failure) {
    const known = failure instanceof TrustError;
    this.#part("message").textContent = known ? failure.message : "";
    this.#part("remedy").textContent = known ? failure.remedy : "";
    this.#part("detail").textContent = known ? `${failure.code} ${failure.detail}` : String(failure);
    this.#part("bad").hidden = false;
  }

  #part(name) {
    return this.#box.querySelector(`[data-part="${name}"]`);
  }
}
