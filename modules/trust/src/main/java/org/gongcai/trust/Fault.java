package org.gongcai.trust;

/** What exactly did not check out; each has one sentence for the person who must act on it. */
public enum Fault {
    MALFORMED_JSON("数据不是规范的 JSON 编码"),
    MISSING_FIELD("缺少必需的字段"),
    WRONG_FIELD("字段的值不合规定"),
    UNKNOWN_FIELD("含有协议未规定的字段"),
    MALFORMED_TEXT("文本格式不合规定"),
    UNKNOWN_KEY("签名所用的密钥未登记"),
    SIGNATURE_FAILS("签名验证不通过"),
    SIGNATURE_MISSING("缺少应有的签名"),
    INCLUSION_FAILS("存证路径与日志根不符"),
    WITNESS_MISSING("见证联署不足"),
    RULE_REFUSED("开启规则不合规定"),
    WRONG_TENDER("标书封装的项目、包或信封与本次不符"),
    WRONG_BIDDER("标书封装的投标人与本次不符"),
    WRONG_KEYS("标书封装给了另一组开标密钥"),
    PIECE_UNOPENABLE("密钥分片无法解开"),
    PIECE_COMMIT_FAILS("密钥分片与投标人承诺不符"),
    DEK_COMMIT_FAILS("解密密钥与标书正文的承诺不符"),
    TRUNCATED("标书正文被截断"),
    CHUNK_FAILS("标书正文的数据块被改动或调换"),
    BODY_DIFFERS("标书正文与信封所载摘要不符"),
    CONTENT_MALFORMED("标书正文解密后的格式不合规定"),
    DRAW_REFUSED("抽取方案或抽取步骤不合规定"),
    NONCE_DIFFERS("揭示的随机数与其承诺不符"),
    BEACON_FAILS("信标签名不是抽取方案所定轮次的签名"),
    ROSTER_DIFFERS("专家名册与抽取方案所载不符"),
    RESULT_DIFFERS("抽取结果与重新计算的不符");

    private final String sentence;

    Fault(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
