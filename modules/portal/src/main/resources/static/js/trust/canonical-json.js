/**
 * Canonical JSON (RFC 8785 without floats and null): the only form in which anything is hashed or
 * signed. Keys are ASCII and sorted, strings in normal form C, integers within ±(2^53−1).
 */
import { TrustError } from "./errors.js";
import { equal, fromUtf8, unhex, utf8 } from "./encoding.js";

const DEEPEST = 32;
const ESCAPES = { '"': '\\"', "\\": "\\\\", "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r" };
const UNESCAPED = { '"': '"', "\\": "\\", b: "\b", t: "\t", n: "\n", f: "\f", r: "\r" };

/** The canonical text of an object. @param {object} value @returns {string} */
export function write(value) {
  switch (typeof value) {
    case "string":
      return writeString(value);
    case "boolean":
      return String(value);
    case "number":
      if (!Number.isSafeInteger(value) || Object.is(value, -0)) {
        throw malformed(`${value} is not an integer within 2^53-1`);
      }
      return String(value);
    case "object":
      return writeObject(value);
    default:
      throw malformed(`canonical JSON has no ${typeof value}`);
  }
}

/** The canonical UTF-8 bytes of an object. */
export function bytesOf(value) {
  return utf8(write(value));
}

function writeObject(value) {
  if (value === null) {
    throw malformed("canonical JSON has no null");
  }
  if (Array.isArray(value)) {
    return `[${value.map(write).join(",")}]`;
  }
  const fields = Object.keys(value).sort().map((name) => {
    if (!/^[\x00-\x7f]*$/.test(name)) {
      throw malformed(`field name is not ASCII: ${name}`);
    }
    return `${writeString(name)}:${write(value[name])}`;
  });
  return `{${fields.join(",")}}`;
}

function writeString(text) {
  if (text.normalize("NFC") !== text) {
    throw malformed(`string is not in normal form C: ${text.slice(0, 40)}`);
  }
  if (/[\ud800-\udfff]/u.test(text)) {
    throw malformed("string has half a surrogate pair");
  }
  const escaped = text.replace(/["\\\x00-\x1f]/g, (c) => ESCAPES[c] ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `"${escaped}"`;
}

function malformed(detail, cause) {
  return new TrustError("MALFORMED_JSON", detail, { cause });
}

/**
 * Reads exactly the text that `write` would write, and nothing else.
 * @param {string | Uint8Array} canonical
 * @returns {object} frozen, without prototype surprises
 */
export function read(canonical) {
  const source = typeof canonical === "string" ? utf8(canonical) : canonical;
  const text = typeof canonical === "string" ? canonical : decoded(canonical);
  const value = new Reader(text).whole();
  if (!equal(bytesOf(value), source)) {
    throw malformed("the same value is written differently in canonical form");
  }
  return value;
}

function decoded(bytes) {
  try {
    return fromUtf8(bytes);
  } catch (cause) {
    throw malformed("not UTF-8", cause);
  }
}

/** Own parser, because the built-in one takes the last of two equal keys without a word. */
class Reader {
  #text;
  #at = 0;
  #depth = 0;

  constructor(text) {
    this.#text = text;
  }

  whole() {
    const object = this.#object();
    if (this.#at !== this.#text.length) {
      throw this.#expected("nothing more");
    }
    return object;
  }

  #object() {
    const fields = Object.create(null);
    this.#items("{", "}", () => {
      const name = this.#string();
      this.#expect(":");
      if (name in fields) {
        throw malformed(`field ${name} twice`);
      }
      fields[name] = this.#value();
    });
    return Object.freeze(fields);
  }

  #list() {
    const items = [];
    this.#items("[", "]", () => items.push(this.#value()));
    return Object.freeze(items);
  }

  #items(open, close, item) {
    this.#expect(open);
    if (++this.#depth > DEEPEST) {
      throw this.#expected(`at most ${DEEPEST} levels`);
    }
    if (!this.#accepts(close)) {
      do {
        item();
      } while (this.#accepts(","));
      this.#expect(close);
    }
    this.#depth--;
  }

  #value() {
    switch (this.#text[this.#at]) {
      case "{":
        return this.#object();
      case "[":
        return this.#list();
      case '"':
        return this.#string();
      case "t":
        return this.#match(/true/y, () => true);
      case "f":
        return this.#match(/false/y, () => false);
      default:
        return this.#match(/-?[0-9]{1,16}(?![0-9.eE])/y, Number);
    }
  }

  #string() {
    return this.#match(/"([^"\\]*(?:\\(?:["\\btnfr]|u[0-9a-fA-F]{4})[^"\\]*)*)"/y, (_, inside) =>
      inside.replace(/\\(u(.{4})|.)/g, (__, c, code) => (code ? String.fromCharCode(parseInt(code, 16)) : UNESCAPED[c])));
  }

  #match(pattern, meaning) {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (!match) {
      throw this.#expected("a string, an integer, true or false");
    }
    this.#at = pattern.lastIndex;
    return meaning(...match);
  }

  #accepts(wanted) {
    const there = this.#text[this.#at] === wanted;
    this.#at += there ? 1 : 0;
    return there;
  }

  #expect(wanted) {
    if (!this.#accepts(wanted)) {
      throw this.#expected(`'${wanted}'`);
    }
  }

  #expected(what) {
    return malformed(`expected ${what} at character ${this.#at}`);
  }
}

/** Refuses every field that is not named. @returns {object} the same object */
export function only(object, ...names) {
  for (const name of Object.keys(object)) {
    if (!names.includes(name)) {
      throw new TrustError("UNKNOWN_FIELD", `${name}; known are ${names}`);
    }
  }
  return object;
}

/** Refuses a value other than the one the protocol fixes. @returns {object} the same object */
export function require(object, name, expected) {
  if (field(object, name) !== expected) {
    throw new TrustError("WRONG_FIELD", `${name} is ${object[name]}, must be ${expected}`);
  }
  return object;
}

/** A copy without the named fields. */
export function without(object, ...names) {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}

/** Text of a field. */
export function stringOf(object, name) {
  return checked(object, name, (value) => typeof value === "string", "text");
}

/** Text of a field that must not be blank. */
export function textOf(object, name) {
  return checked(object, name, (value) => typeof value === "string" && value.trim() !== "", "text that is not blank");
}

/** Integer of a field, at least `least`. */
export function integerOf(object, name, least = Number.MIN_SAFE_INTEGER) {
  return checked(object, name, (value) => Number.isSafeInteger(value) && value >= least, `an integer from ${least}`);
}

/** Nested object of a field. */
export function objectOf(object, name) {
  return checked(object, name, (value) => typeof value === "object" && !Array.isArray(value), "an object");
}

/** List of a field. */
export function listOf(object, name) {
  return checked(object, name, Array.isArray, "a list");
}

/** 32 bytes of a field, still as hex. */
export function hex32Of(object, name) {
  unhex(stringOf(object, name), 32);
  return object[name];
}

function field(object, name) {
  if (!Object.hasOwn(object, name)) {
    throw new TrustError("MISSING_FIELD", name);
  }
  return object[name];
}

function checked(object, name, isRight, what) {
  const value = field(object, name);
  if (!isRight(value)) {
    throw new TrustError("WRONG_FIELD", `${name} is not ${what}`);
  }
  return value;
}
