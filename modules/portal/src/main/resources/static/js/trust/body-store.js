/**
 * Where a sealed body waits until it is uploaded and opened: the browser's private file system, or
 * Blob parts (which the browser keeps outside the page's memory) where there is none.
 */
import { TrustError } from "./errors.js";

const FOLDER = "gongcai-bids";

/**
 * Opens a place to write one body to.
 * @param {string} name file name, for instance `<random>.body`
 * @returns {Promise<{write(bytes: Uint8Array): Promise<void>, finish(): Promise<Blob>, discard(): Promise<void>}>}
 */
export async function createBody(name) {
  return (await privateFile(name)) ?? blobParts();
}

async function privateFile(name) {
  const folder = await privateFolder();
  if (!folder) {
    return undefined;
  }
  const handle = await folder.getFileHandle(name, { create: true });
  if (!handle.createWritable) {
    await folder.removeEntry(name);
    return undefined;
  }
  const file = await handle.createWritable();
  return {
    write: (bytes) => file.write(bytes).catch(rejectFull),
    finish: async () => {
      await file.close().catch(rejectFull);
      return handle.getFile();
    },
    discard: async () => {
      await file.abort();
      await folder.removeEntry(name);
    },
  };
}

async function privateFolder() {
  const storage = globalThis.navigator?.storage;
  if (!storage?.getDirectory) {
    return undefined;
  }
  try {
    const root = await storage.getDirectory();
    return await root.getDirectoryHandle(FOLDER, { create: true });
  } catch (cause) {
    if (cause.name === "SecurityError" || cause.name === "NotSupportedError") {
      return undefined; // private windows have no such file system; Blob parts do
    }
    throw new TrustError("NOT_SUPPORTED", "the private file system fails", { cause });
  }
}

function rejectFull(cause) {
  throw new TrustError("NOT_SUPPORTED", String(cause), {
    cause,
    message: "本机磁盘空间不足，无法暂存封装后的标书",
    remedy: "请清理磁盘或换一台电脑后重试。",
  });
}

/** A body kept as Blob parts only; gone when the page is closed. */
export function blobParts() {
  const parts = [];
  return {
    write: async (bytes) => void parts.push(new Blob([bytes])),
    finish: async () => new Blob(parts, { type: "application/octet-stream" }),
    discard: async () => void parts.splice(0),
  };
}

/** A body sealed earlier in this browser. @returns {Promise<Blob>} KEY_NOT_FOUND if it is no longer there */
export async function findBody(name) {
  try {
    const folder = await privateFolder();
    return await (await folder.getFileHandle(name)).getFile();
  } catch (cause) {
    throw new TrustError("KEY_NOT_FOUND", `no stored body ${name}`, {
      cause,
      message: "本浏览器中没有这份标书正文",
      remedy: "请选择封装时另存的正文文件，或重新封装。",
    });
  }
}

/** Forgets a body, if it is there. */
export async function deleteBody(name) {
  const folder = await privateFolder();
  await folder?.removeEntry(name).catch((cause) => {
    if (cause.name !== "NotFoundError") {
      throw cause;
    }
  });
}
