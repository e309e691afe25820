/**
 * What can go wrong, with a sentence for the person in front of the page and what to do about it.
 * Codes of the protocol are the same as the server's.
 */
const FAULTS = {
  MALFORMED_JSON: ["数据不是规范的 JSON 编码", "请重新下载该文件；仍不行请联系代理机构。"],
  MISSING_FIELD: ["缺少必需的字段", "请重新下载该文件；仍不行请联系代理机构。"],
  WRONG_FIELD: ["字段的值不合规定", "请核对所填内容或重新下载文件。"],
  UNKNOWN_FIELD: ["含有协议未规定的字段", "请重新下载该文件；仍不行请联系代理机构。"],
  MALFORMED_TEXT: ["文本格式不合规定", "请重新下载该文件，不要用文字处理软件改存。"],
  UNKNOWN_KEY: ["签名所用的密钥未登记", "不要继续，请联系代理机构或监督机构核对密钥。"],
  SIGNATURE_FAILS: ["签名验证不通过", "不要继续，请联系代理机构或监督机构。"],
  SIGNATURE_MISSING: ["缺少应有的签名", "不要继续，请联系代理机构或监督机构。"],
  INCLUSION_FAILS: ["存证路径与日志根不符", "请保留此文件并联系监督机构。"],
  WITNESS_MISSING: ["见证联署不足", "请稍后再试；超过一分钟仍不行请联系监督机构。"],
  RULE_REFUSED: ["开启规则不合规定", "不要投标，请联系代理机构。"],
  WRONG_TENDER: ["标书封装的项目、包或信封与本次不符", "请选择本项目、本包对应的文件。"],
  WRONG_BIDDER: ["标书封装的投标人与本次不符", "请使用本单位的签名密钥和标书。"],
  WRONG_KEYS: ["标书封装给了另一组开标密钥", "开标密钥已更换，请重新封装标书。"],
  PIECE_UNOPENABLE: ["密钥分片无法解开", "请核对是否选对了本项目、本信封的持有人密钥。"],
  PIECE_COMMIT_FAILS: ["密钥分片与投标人承诺不符", "请如实记录，并改用另一组分片。"],
  DEK_COMMIT_FAILS: ["解密密钥与标书正文的承诺不符", "请核对标书密钥文件是否属于这份标书。"],
  TRUNCATED: ["标书正文被截断", "请重新取得完整的标书正文文件。"],
  CHUNK_FAILS: ["标书正文的数据块被改动或调换", "请重新取得完整的标书正文文件。"],
  BODY_DIFFERS: ["标书正文与信封所载摘要不符", "请选择与这份信封配套的正文文件。"],
  CONTENT_MALFORMED: ["标书正文解密后的格式不合规定", "请联系代理机构。"],
  DRAW_REFUSED: ["抽取方案或抽取步骤不合规定", "不要继续，请联系代理机构或监督机构。"],
  NONCE_DIFFERS: ["揭示的随机数与其承诺不符", "请使用作出承诺的同一台设备和密钥文件。"],
  ROSTER_DIFFERS: ["专家名册与抽取方案所载不符", "请重新下载名册；仍不行请联系监督机构。"],
  RESULT_DIFFERS: ["抽取结果与重新计算的不符", "请保留抽取记录并联系监督机构。"],
  NO_SECURE_CONTEXT: ["本页面未通过安全连接打开，浏览器不提供加密功能", "请用 https:// 开头的网址重新打开。"],
  NOT_SUPPORTED: ["此浏览器缺少所需的功能", "请换用新版的 Chrome、Edge 或国产 Chromium 内核浏览器。"],
  PASSPHRASE_WEAK: ["口令太短", "请使用至少 8 个字符的口令，并妥善保管。"],
  PASSPHRASE_WRONG: ["口令不对，或密钥文件已损坏", "请重新输入口令，注意大小写和输入法。"],
  FILE_NOT_OURS: ["这不是所需的密钥文件", "请选择当初由本系统导出的密钥文件。"],
  KEY_NOT_FOUND: ["本浏览器中没有这把密钥", "请导入当初导出的密钥文件。"],
  FILE_CHANGED: ["所选文件在处理过程中被改动或移走", "请关闭正在编辑该文件的软件，重新选择文件。"],
  CANCELLED: ["已取消", ""],
  UPLOAD_FAILED: ["上传中断", "请检查网络后继续上传，已传部分不会丢失。"],
  SERVER_REFUSED: ["服务器未接受", "请按提示修改后重试。"],
  SESSION_EXPIRED: ["登录已过期，或没有此操作的权限", "请在新窗口重新登录后回到本页继续，已传部分不会丢失。"],
  NOT_CLOSED: ["尚未截止，不能交出解密密钥", "请等到投标截止并出现截止存证后再操作。"],
};

/** The same for pages in English. @type {typeof FAULTS} */
const FAULTS_EN = {
  MALFORMED_JSON: ["The data is not canonical JSON.", "Download the file again. If it still fails, contact the agency."],
  MISSING_FIELD: ["A required field is missing.", "Download the file again. If it still fails, contact the agency."],
  WRONG_FIELD: ["A field has a value that is not allowed.", "Check what you entered, or download the file again."],
  UNKNOWN_FIELD: ["There is a field that the protocol does not have.", "Download the file again. If it still fails, contact the agency."],
  MALFORMED_TEXT: ["A text is not in the required format.", "Download the file again and do not save it with a word processor."],
  UNKNOWN_KEY: ["The key that signed this is not registered.", "Do not go on. Ask the agency or the inspectors to check the key."],
  SIGNATURE_FAILS: ["The signature does not verify.", "Do not go on. Contact the agency or the inspectors."],
  SIGNATURE_MISSING: ["A required signature is missing.", "Do not go on. Contact the agency or the inspectors."],
  INCLUSION_FAILS: ["The log's inclusion proof does not lead to its root.", "Keep this file and contact the inspectors."],
  WITNESS_MISSING: ["There are too few witness signatures.", "Try again later. If it takes more than a minute, contact the inspectors."],
  RULE_REFUSED: ["The opening rule does not meet the requirements.", "Do not bid. Contact the agency."],
  WRONG_TENDER: ["The sealed bid is for another tender, lot or envelope.", "Choose the file of this tender and lot."],
  WRONG_BIDDER: ["The bid was sealed by another bidder.", "Use the signing key and the bid of your own organisation."],
  WRONG_KEYS: ["The bid is sealed for other opening keys.", "The opening keys have changed. Seal the bid again."],
  PIECE_UNOPENABLE: ["The key piece cannot be opened.", "Make sure that you chose the holder key of this tender and envelope."],
  PIECE_COMMIT_FAILS: ["The key piece does not match what the bidder committed to.", "Put it on record and use the other group of pieces."],
  DEK_COMMIT_FAILS: ["The decryption key does not match what the bid committed to.", "Make sure that the bid key file belongs to this bid."],
  TRUNCATED: ["The content of the bid is cut off.", "Get the complete content file of the bid again."],
  CHUNK_FAILS: ["A block of the bid's content was changed or moved.", "Get the complete content file of the bid again."],
  BODY_DIFFERS: ["The content of the bid does not match the digest in its envelope.", "Choose the content file that belongs to this envelope."],
  CONTENT_MALFORMED: ["The decrypted content of the bid is not in the required format.", "Contact the agency."],
  DRAW_REFUSED: ["The draw specification or a step of the draw does not meet the requirements.", "Do not go on. Contact the agency or the inspectors."],
  NONCE_DIFFERS: ["The random number revealed does not match its commitment.", "Use the same device and key file that made the commitment."],
  ROSTER_DIFFERS: ["The roster differs from the one in the draw specification.", "Download the roster again. If it still fails, contact the inspectors."],
  RESULT_DIFFERS: ["The result of the draw differs from the computed one.", "Keep the draw record and contact the inspectors."],
  NO_SECURE_CONTEXT: ["This page was not opened over a secure connection, so the browser offers no encryption.", "Open it again with an address that begins with https://."],
  NOT_SUPPORTED: ["This browser lacks a function that is needed.", "Use a recent Chrome, Edge or another browser built on Chromium."],
  PASSPHRASE_WEAK: ["The passphrase is too short.", "Use at least 8 characters and keep the passphrase safe."],
  PASSPHRASE_WRONG: ["The passphrase is wrong, or the key file is damaged.", "Enter the passphrase again. Mind capital letters and the input method."],
  FILE_NOT_OURS: ["This is not the key file needed.", "Choose the key file that this system exported."],
  KEY_NOT_FOUND: ["This browser does not have the key.", "Import the key file that was exported."],
  FILE_CHANGED: ["The chosen file was changed or moved while it was read.", "Close the program that edits the file and choose it again."],
  CANCELLED: ["Cancelled.", ""],
  UPLOAD_FAILED: ["The upload was interrupted.", "Check the network and go on. What was uploaded is not lost."],
  SERVER_REFUSED: ["The server did not accept this.", "Change it as told and try again."],
  SESSION_EXPIRED: ["Your session has expired, or you may not do this.", "Sign in again in a new window, come back to this page and go on. What was uploaded is not lost."],
  NOT_CLOSED: ["The deadline has not passed. Decryption keys cannot be handed over yet.", "Wait for the bid deadline and for its record in the log."],
};

function isEnglish() {
  return globalThis.document?.documentElement.lang === "en";
}

/** A refusal or failure that a page can show: `message` and `remedy` are in the page's language, `detail` is for experts. */
export class TrustError extends Error {
  /**
   * @param {string} code one of the names above
   * @param {string} [detail] what exactly was expected and found
   * @param {{cause?: unknown, message?: string, remedy?: string}} [more] `message` and `remedy` replace the standard ones
   */
  constructor(code, detail = "", more = {}) {
    const [sentence, remedy] = (isEnglish() ? FAULTS_EN : FAULTS)[code];
    super(more.message || sentence, { cause: more.cause });
    this.name = "TrustError";
    this.code = code;
    this.remedy = more.remedy || remedy;
    this.detail = detail;
  }
}

/** All codes, for pages and tests. */
export const CODES = Object.freeze(Object.keys(FAULTS));

/** Throws CANCELLED if the person stopped the work. */
export function checkNotCancelled(signal) {
  if (signal?.aborted) {
    throw new TrustError("CANCELLED", "aborted by the page");
  }
}
