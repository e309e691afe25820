package org.gongcai.rules;

/**
 * Six digits of an administrative region (GB/T 2260): province, prefecture, county. Zeros at the
 * end name the wider region. Not checked against a list, because codes come and go.
 */
public record Region(String code) implements Comparable<Region> {

    public Region {
        if (!code.matches("[1-9][0-9]{5}")) {
            throw new Refused(
                            "region-format",
                            null,
                            "行政区划代码应为 6 位数字且不以 0 开头，现为“%s”".formatted(code),
                            "请填写 6 位行政区划代码，例如 349921",
                            "GB/T 2260 中华人民共和国行政区划代码")
                    .value("code", code);
        }
    }

    public Region province() {
        return new Region(code.substring(0, 2) + "0000");
    }

    public Region prefecture() {
        return new Region(code.substring(0, 4) + "00");
    }

    /** A province contains its prefectures and counties; every region contains itself. */
    public boolean contains(Region other) {
        return other.equals(this)
                || other.prefecture().equals(this)
                || other.province().equals(this);
    }

    @Override
    public int compareTo(Region other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
