package org.gongcai.procurement;

import org.gongcai.contracts.Tender.Attachment;
import org.gongcai.rules.Refused;

/** How a project says no where the reason is no value's own. */
final class Refusals {

    private Refusals() {}

    static Refused unknownProject() {
        return Refused.of("unknown-project", "没有这个采购项目").remedy("请从项目列表中选择");
    }

    static Refused unknownParty(String field) {
        return Refused.of("unknown-party", "主体库中没有这个单位").field(field).remedy("请先在主体库中登记该单位");
    }

    static Refused unknownDocument() {
        return Refused.of("unknown-document", "本项目没有这个文件")
                .remedy("请刷新页面后再操作")
                .wording("attachment");
    }

    static Refused documentTwice(Attachment document) {
        return new Refused(
                        "document-attached",
                        "document",
                        "文件“%s”已在本项目中".formatted(document.name()),
                        "同一份文件只需添加一次",
                        null)
                .value("document", document.name());
    }

    static Refused documentMissing() {
        return new Refused(
                "document-missing",
                "documents",
                "发布招标公告前至少应上传一份招标文件",
                "请先上传招标文件",
                "政府采购法实施条例第三十一条");
    }

    static Refused drawWithoutCommittee() {
        return new Refused(
                "draw-without-committee",
                "kind",
                "本项目不组成评标委员会，无须抽取评审专家",
                "需要评标委员会的，应在招标公告发布前写明",
                "财政部令第87号第四十七条");
    }

    static Refused venueBooked(BookedSession session) {
        return new Refused(
                        "venue-booked",
                        "place",
                        "“%s”在该时段已另有安排".formatted(session.place()),
                        "请改选其他时间或者场所",
                        null)
                .value("place", session.place());
    }

    static Refused postingTooEarly() {
        return new Refused(
                "posting-too-early", "notice", "该公告尚未在本平台发布，不能登记其发布情况", "请在公告发布后登记", null);
    }
}
