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

/** A refusal or failure that a page can show: `message` and `remedy` are Chinese, `detail` is for experts. */
export class TrustError extends Error {
  /**
   * @param {string} code one of the names above
   * @param {string} [detail] what exactly was expected and found
   * @param {{cause?: unknown, message?: string, remedy?: string}} [more] `message` and `remedy` replace the standard ones
   */
  constructor(code, detail = "", more = {}) {
    const [sentence, remedy] = FAULTS[code];
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
