package org.gongcai.platform.problems;

import java.util.Locale;
import java.util.function.Supplier;
import org.gongcai.rules.Refused;
import org.gongcai.trust.Fault;
import org.gongcai.trust.Untrusted;

/** Checks of signed or sealed input whose failure is the sender's, and is told as a refusal. */
public final class Checked {

    private Checked() {}

    /** The result of the check, or the refusal that names the field and the fault. */
    public static <T> T input(String field, Supplier<T> work) {
        try {
            return work.get();
        } catch (Untrusted e) {
            throw refused(field, e);
        }
    }

    public static void run(String field, Runnable work) {
        try {
            work.run();
        } catch (Untrusted e) {
            throw refused(field, e);
        }
    }

    private static Refused refused(String field, Untrusted failure) {
        var fault = failure.fault();
        var refusal =
                new Refused(code(fault), field, rule(fault, failure), remedy(fault), null)
                        .value("detail", detail(fault, failure));
        refusal.initCause(failure);
        return refusal;
    }

    private static String code(Fault fault) {
        return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Only what is wrong with a form helps whoever reads it; the rest are long numbers. */
    private static String rule(Fault fault, Untrusted failure) {
        return switch (fault) {
            case MALFORMED_JSON,
                    MISSING_FIELD,
                    WRONG_FIELD,
                    UNKNOWN_FIELD,
                    MALFORMED_TEXT,
                    DRAW_REFUSED ->
                    "%s（%s）".formatted(fault.sentence(), detail(fault, failure));
            default -> fault.sentence();
        };
    }

    private static String detail(Fault fault, Untrusted failure) {
        var message = String.valueOf(failure.getMessage());
        return message.startsWith(fault + ": ")
                ? message.substring(fault.name().length() + 2)
                : message;
    }

    private static String remedy(Fault fault) {
        return switch (fault) {
            case MALFORMED_JSON, MISSING_FIELD, WRONG_FIELD, UNKNOWN_FIELD, MALFORMED_TEXT ->
                    "请使用本平台提供的程序生成数据，并核对版本";
            case UNKNOWN_KEY -> "请先登记签名密钥，再用登记的密钥签名";
            case SIGNATURE_FAILS, SIGNATURE_MISSING -> "请核对所签内容后用登记的密钥重新签名";
            case INCLUSION_FAILS, WITNESS_MISSING -> "请重新下载存证文件；仍不通过的，请联系见证方";
            case RULE_REFUSED -> "请对照开启规则重新生成";
            case WRONG_TENDER, WRONG_BIDDER, WRONG_KEYS -> "请重新下载本项目的开标密钥，重新封装标书";
            case PIECE_UNOPENABLE, PIECE_COMMIT_FAILS, DEK_COMMIT_FAILS -> "请确认使用了本项目的密钥文件和正确的口令";
            case TRUNCATED, CHUNK_FAILS, BODY_DIFFERS -> "请重新上传完整的标书文件";
            case CONTENT_MALFORMED -> "请使用本平台提供的程序重新封装标书";
            case DRAW_REFUSED -> "请对照抽取方案核对人数、席位、时限和各方的步骤";
            case NONCE_DIFFERS -> "请使用作出承诺的同一台设备揭示随机数";
            case BEACON_FAILS -> "请核对轮次，从 drand 的公开网址重新取得该轮的签名（96 位十六进制）";
            case ROSTER_DIFFERS -> "请重新下载抽取方案所载的专家名册";
            case RESULT_DIFFERS -> "请保留抽取记录，并联系监督机构";
        };
    }
}
