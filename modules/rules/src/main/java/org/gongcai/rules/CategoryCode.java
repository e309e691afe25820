package org.gongcai.rules;

/**
 * A code of the catalogue of government procurement items: a letter for goods, works or services
 * and up to eight digits, two per level. A shorter code contains all codes that begin with it.
 */
public record CategoryCode(String value) implements Comparable<CategoryCode> {

    public CategoryCode {
        if (!value.matches("[ABC]([0-9]{2}){0,4}")) {
            throw new Refused(
                            "category-format",
                            null,
                            "品目编码应为 A、B 或 C 加至多 8 位数字（每级两位），现为“%s”".formatted(value),
                            "请按政府采购品目分类目录填写，例如 A02010105",
                            "政府采购货物和服务招标投标管理办法（财政部令第87号）第七条")
                    .value("code", value);
        }
    }

    public CategoryKind kind() {
        return switch (value.charAt(0)) {
            case 'A' -> CategoryKind.GOODS;
            case 'B' -> CategoryKind.WORKS;
            default -> CategoryKind.SERVICES;
        };
    }

    public boolean contains(CategoryCode other) {
        return other.value.startsWith(value);
    }

    @Override
    public int compareTo(CategoryCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
