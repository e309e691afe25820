package org.gongcai.cli.verify;

/** What is checked, under a name that scripts may rely on, and in one sentence each. */
enum Check {
    FILES("bundle.files", "证据包的文件与清单一致", "the files are those of the manifest"),
    CHECKPOINT("log.checkpoint", "检查点由日志签名并经见证", "the log signed the checkpoint, witnesses saw it"),
    ENTRIES("log.entries", "全部记录算出检查点的根", "all entries make the root of the checkpoint"),
    TILES("log.tiles", "哈希块与记录一致", "the tiles are those of the entries"),
    SINCE("log.since", "与先前的检查点相比只有追加", "the log only appended since the earlier checkpoint"),
    INCLUSION("log.inclusion", "记录在日志中", "the entry is in the log"),
    ONE_TREE("log.one-tree", "检查点互不矛盾", "no two checkpoints contradict each other"),
    CHAIN("log.chain", "事项的记录首尾相接、没有缺漏", "the subject's entries follow one another without a gap"),
    SIGNATURES("log.signatures", "签名出自当时已登记的密钥", "signatures are by keys that were enrolled then"),
    PIN("log.pin", "长期密钥与所给指纹一致", "the long-term key has the fingerprint that was given"),
    RECEIPT("receipt.batch", "信封在批次中，批次在日志中", "the envelope is in a batch that is in the log"),
    HEAD("receipt.head", "回执与所投标书是同一信封", "the receipt is of the envelope that was submitted"),
    COUNTED("receipt.counted", "生效标书已计入关闭记录", "the bid in force is counted in the closing record"),
    DRAW_MESSAGES("draw.messages", "抽取的各项记录符合规定", "the draw's messages are as the protocol asks"),
    DRAW_POOL(
            "draw.pool",
            "方案所用的名册快照在先存证",
            "the specification draws from a snapshot logged before it"),
    DRAW_SEATS("draw.seats", "专业组按稀缺程度排列", "groups stand in the order of scarcity"),
    DRAW_ORDER(
            "draw.order",
            "方案、承诺、揭示、结果依次存证",
            "specification, commitments, reveals, result follow in the log"),
    DRAW_TIMES("draw.times", "见证时间合乎先后和期限", "witness times keep the order and the deadlines"),
    DRAW_COMMITS("draw.commits", "揭示的随机数与承诺一致", "each reveal opens its commitment"),
    DRAW_NONCES("draw.nonces", "没有重复使用随机数", "no nonce was used in an earlier draw"),
    DRAW_SEED("draw.seed", "种子由方案与全部随机数算出", "the seed follows from specification and nonces"),
    DRAW_VOID("draw.void", "作废理由与记录相符", "the reason for the void is what the log shows"),
    DRAW_ROSTER("draw.roster", "名册与方案所载的根一致", "the rosters have the roots of the specification"),
    DRAW_TICKETS("draw.tickets", "抽取顺序重新算出", "tickets and order are computed again"),
    DRAW_CONTACTS("draw.contacts", "递补与联系记录相符", "contacts and replacements follow the order"),
    DRAW_OPENING("draw.opening", "结果和成员与公开的顺序相符", "result and members are those of the order"),
    DRAW_CHANCE("draw.chance", "每人被抽中的机会", "everybody's chance"),
    KEY_SET("opening.keys", "开标密钥由全部持有人签署", "every recipient signed the holders' keys"),
    CLOSING(
            "opening.closing",
            "关闭记录完整且在截止之后",
            "the closing record is whole and after the deadline"),
    RECORD("opening.record", "开标记录与日志所载一致", "the opening record is the one that the log holds"),
    ROOT("opening.root", "开出的信封正是关闭时的全部信封", "the envelopes opened are those closed over"),
    BATCHES("opening.batches", "每份标书在截止前的批次中", "each bid is in a batch from before the closing"),
    ORDER(
            "opening.order",
            "关闭、解密、分片、开标依次进行",
            "closing, releases, pieces and openings are in order"),
    CHECKED(
            "opening.checked",
            "监督席位交出分片前核对了关闭记录",
            "supervision checked the closing before it gave a piece"),
    PIECES("opening.pieces", "分片声明出自该席位本人", "each piece is stated by its recipient"),
    RELEASES("opening.releases", "解密声明出自投标人本人", "each release is by the bidder itself"),
    OUTCOMES("opening.outcomes", "开标结果与各方声明相符", "outcomes agree with what was stated"),
    FAILED("opening.failed", "不足法定家数的没有开标", "a lot with too few bids was not opened"),
    REPORT("evaluation.report", "评审报告与日志所载一致", "the report is the one that the log holds"),
    RANKING("evaluation.ranking", "名次和价格分重新算出", "ranking and price points are computed again"),
    AWARD("evaluation.award", "中标人与开标记录相符", "the award is to a bid that was opened, at its price"),
    RESULTS("party.results", "本方结果", "the party's own results");

    final String code;
    final String zh;
    final String en;

    Check(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }
}
