package org.gongcai.evaluatordraw;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.gongcai.evaluatordraw.DrawProject.Session;
import org.gongcai.rules.LegalTime;

/** What asked persons read and hear: never project, purchaser or bidder. */
public final class Wording {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy年M月d日HH:mm", Locale.ROOT).withZone(LegalTime.ZONE);

    private Wording() {}

    static String message(Session session, String speciality) {
        return "邀请您参加评审：%s，地点%s，%s专业“%s”。请打开链接答复能否参加。"
                .formatted(at(session.start()), session.place(), lasting(session), speciality);
    }

    static String script(Session session, String speciality) {
        return "您好，这里是评审通知台。邀请您参加评审：%s，地点%s，%s专业“%s”。请问您能参加吗？与参加各方有利害关系的请说明需要回避。"
                .formatted(at(session.start()), session.place(), lasting(session), speciality);
    }

    static String moved(Session session, String speciality) {
        return "您已答复参加的评审有变更，现为：%s，地点%s，%s专业“%s”。请打开链接答复能否按变更后的时间和地点参加。"
                .formatted(at(session.start()), session.place(), lasting(session), speciality);
    }

    static String movedScript(Session session, String speciality) {
        return "您好，这里是评审通知台。您已答复参加的评审有变更，现为：%s，地点%s，%s专业“%s”。请问您仍能参加吗？与参加各方有利害关系的请说明需要回避。"
                .formatted(at(session.start()), session.place(), lasting(session), speciality);
    }

    /** A moment as people read it, here and at the venue. */
    public static String at(Instant moment) {
        return MOMENT.format(moment);
    }

    private static String lasting(Session session) {
        var minutes = session.minutes();
        return minutes == null ? "" : "预计%d分钟，".formatted(minutes);
    }
}
