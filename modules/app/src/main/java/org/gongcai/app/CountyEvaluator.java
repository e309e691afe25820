package org.gongcai.app;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongcai.rules.CreditCode;

/**
 * An evaluator of the county, none of whom exists.
 *
 * @param place in the whole list, from 1; everything of the person follows from it
 */
record CountyEvaluator(int place, Speciality speciality, boolean ofHospital) {

    /** What the county's evaluators know, and how many of them. */
    enum Speciality {
        WORKS("C01", "工程建设", 188),
        INFORMATION("A08", "信息网络", 146),
        MEDICAL("B07", "医疗设备", 133),
        SERVICES("D03", "服务采购", 145);

        private final String code;
        private final String title;
        private final int people;

        Speciality(String code, String title, int people) {
            this.code = code;
            this.title = title;
            this.people = people;
        }

        String code() {
            return code;
        }
    }

    private static final int OF_HOSPITAL = 23;
    private static final int SUSPENDED = 11;
    private static final int OF_ONE_EMPLOYER = 3;

    private static final String[] FAMILY = {
        "赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "褚", "卫", "蒋", "沈", "韩", "杨"
    };
    private static final String[] GIVEN = {
        "文博", "思远", "雅琴", "志强", "慧敏", "建国", "晓东", "丽华", "明哲", "秀英", "海涛", "春燕", "立新"
    };

    /** 612 people, 23 of them of the hospital's own, which is a purchaser. */
    static Stream<CountyEvaluator> all() {
        return Arrays.stream(Speciality.values()).flatMap(CountyEvaluator::of);
    }

    /** Every fiftieth or so, none of them of the hospital's own. */
    static Stream<CountyEvaluator> suspended() {
        return all().filter(each -> !each.ofHospital() && each.place() % 50 == 0).limit(SUSPENDED);
    }

    private static Stream<CountyEvaluator> of(Speciality speciality) {
        int before =
                Arrays.stream(Speciality.values())
                        .filter(each -> each.compareTo(speciality) < 0)
                        .mapToInt(each -> each.people)
                        .sum();
        return IntStream.rangeClosed(1, speciality.people)
                .mapToObj(number ->
                        new CountyEvaluator(
                                before + number,
                                speciality,
                                speciality == Speciality.MEDICAL && number <= OF_HOSPITAL));
    }

    String number() {
        return "E%05d".formatted(place);
    }

    /** As its keeper's file has it. */
    String row() {
        return String.join(
                        ",",
                        number(),
                        FAMILY[place % FAMILY.length] + GIVEN[place % GIVEN.length],
                        "1000009%04d".formatted(place),
                        employer(),
                        employerCode(),
                        CountyParty.REGION,
                        speciality.code + " " + speciality.title,
                        "")
                + "\n";
    }

    private String employer() {
        return ofHospital
                ? CountyParty.HOSPITAL.title()
                : "澄州第%d研究所".formatted(place / OF_ONE_EMPLOYER);
    }

    private String employerCode() {
        return ofHospital
                ? CountyParty.HOSPITAL.code().value()
                : CreditCode.complete("12349900%09d".formatted(7000 + place / OF_ONE_EMPLOYER))
                        .value();
    }
}
