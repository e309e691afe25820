/**
 * Requests of pages to their own server: with the session's token, tried again while the network fails
 * for the moment, and refused in the server's own words.
 */
import { TrustError, checkNotCancelled } from "./errors.js";

const ATTEMPTS = 6;
const FIRST_DELAY = 1000;
const LONGEST_DELAY = 15_000;

/**
 * Where and as whom to ask.
 * @typedef {{base: string, csrf: {header: string, token: string}, fetch?: typeof fetch, firstDelay?: number}} Server
 *   `fetch` and `firstDelay` (milliseconds) only in tests
 */

/** A request that is answered in JSON. @returns {Promise<object>} */
export async function callJson(server, method, url, content, signal) {
  const body = content === undefined ? undefined : JSON.stringify(content);
  const headers = { Accept: "application/json", ...(body && { "Content-Type": "application/json" }) };
  return (await call(server, method, url, body, headers, signal)).json();
}

/** One request, tried again while the network or the server fails for the moment. */
export async function call(server, method, url, body, headers, signal) {
  const options = { method, body, headers: { ...headers, [server.csrf.header]: server.csrf.token } };
  for (let attempt = 1; ; attempt++) {
    checkNotCancelled(signal);
    const response = await attemptOnce(server, url, { ...options, credentials: "same-origin", redirect: "manual", signal });
    if (response.ok) {
      return response;
    }
    if (!isPassing(response)) {
      throw await refusal(response);
    }
    if (attempt === ATTEMPTS) {
      throw new TrustError("UPLOAD_FAILED", `${method} ${url}: ${response.status || response.failure} after ${ATTEMPTS} attempts`);
    }
    await pause(server, attempt, signal);
  }
}

async function attemptOnce(server, url, options) {
  try {
    return await (server.fetch ?? globalThis.fetch)(url, options);
  } catch (cause) {
    checkNotCancelled(options.signal);
    return { ok: false, status: 0, failure: String(cause) };
  }
}

function isPassing({ status, type }) {
  return type !== "opaqueredirect" && (status === 0 || status === 408 || status === 429 || status >= 500);
}

/** What the server said, in its own words where it gave some. */
async function refusal(response) {
  const problem = await problemOf(response);
  const isForbidden = response.status === 403 && problem.code === undefined;
  if (response.type === "opaqueredirect" || response.status === 401 || isForbidden) {
    return new TrustError("SESSION_EXPIRED", `answer ${response.status} ${response.type ?? ""}`);
  }
  const message = problem.detail || problem.title;
  const failure = new TrustError("SERVER_REFUSED", `${response.status} ${problem.code ?? ""}`, { message, remedy: problem.remedy });
  failure.status = response.status;
  failure.problem = problem;
  return failure;
}

async function problemOf(response) {
  const isJson = (response.headers.get("Content-Type") ?? "").includes("json");
  return isJson ? response.json() : {};
}

function pause(server, attempt, signal) {
  const longest = Math.min((server.firstDelay ?? FIRST_DELAY) * 2 ** (attempt - 1), LONGEST_DELAY);
  const milliseconds = longest * (0.5 + Math.random() / 2);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => finish(resolve), milliseconds);
    const cancel = () => finish(() => reject(new TrustError("CANCELLED", "aborted while waiting")));
    const finish = (end) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", cancel);
      end();
    };
    signal?.addEventListener("abort", cancel);
  });
}
