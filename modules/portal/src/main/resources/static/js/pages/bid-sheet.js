/** The opening sheet of a bid: what will be read out. It never leaves this page unsealed. */
import { fill, part, text } from "./page.js";
import { grouped } from "./format.js";
import { inWords } from "./chinese-amount.js";

const CREDIT_CODE = /^[0-9A-Z]{18}$/;
const PLAIN = /^[0-9]{1,14}(\.[0-9]+)?$/;

export class Sheet {
  #form;
  #money;

  /** @param {HTMLFormElement} form @param {{currency: string, digits: number, ceiling: string, pattern: string}} money
   *   the ceiling as a plain decimal, the pattern such as `{0} 元` */
  constructor(form, money) {
    this.#form = form;
    this.#money = money;
    form.elements.price.addEventListener("input", () => this.#showPrice());
    form.elements.members.addEventListener("input", () => this.#checkMembers());
    this.#showPrice();
  }

  /** The fields as they stand in the bid, all text; those left empty are not there. @returns {Record<string, string>} */
  fields() {
    const value = (name) => this.#form.elements[name].value.trim().normalize("NFC");
    const fields = { price: this.#price(), deliveryPeriod: value("deliveryPeriod"), smallOrMicro: value("smallOrMicro"), members: this.#members().join(" "), remark: value("remark") };
    return Object.fromEntries(Object.entries(fields).filter(([, content]) => content !== ""));
  }

  /** Credit codes of the consortium's other members, whatever stands between them. */
  #members() {
    return this.#form.elements.members.value.normalize("NFKC").toUpperCase().split(/[^0-9A-Z]+/).filter(Boolean);
  }

  #checkMembers() {
    const wrong = this.#members().find((code) => !CREDIT_CODE.test(code));
    this.#form.elements.members.setCustomValidity(wrong === undefined ? "" : text("members.malformed", wrong));
  }

  /** The price as people read it, for instance `1,234.56 元`. */
  priceShown() {
    return this.#shown(this.#price());
  }

  #shown(plain) {
    return this.#money.pattern.replace("{0}", grouped(plain));
  }

  #showPrice() {
    const input = this.#form.elements.price;
    const problem = input.value.trim() === "" ? "" : this.#problem();
    input.setCustomValidity(problem);
    const isGood = input.value.trim() !== "" && problem === "";
    fill(part("price-shown"), {
      figure: isGood ? this.priceShown() : "",
      words: isGood && this.#money.currency === "CNY" ? inWords(this.#price()) : "",
      problem,
    });
  }

  #problem() {
    const plain = this.#price();
    if (!PLAIN.test(plain) || this.#minor(plain) === 0n) {
      return text("price.malformed");
    }
    if ((plain.split(".")[1] ?? "").length > this.#money.digits) {
      return text("price.digits", this.#money.digits);
    }
    const isOver = this.#minor(plain) > this.#minor(this.#money.ceiling);
    return isOver ? text("price.over", this.#shown(this.#money.ceiling)) : "";
  }

  /** Plain decimal: groups, blanks and full-width digits are what people type. */
  #price() {
    return this.#form.elements.price.value.normalize("NFKC").replace(/[\s,]/g, "").replace(/^0+(?=\d)/, "");
  }

  #minor(plain) {
    const [whole, fraction = ""] = plain.split(".");
    return BigInt(whole + fraction.padEnd(this.#money.digits, "0"));
  }
}
