package org.gongcai.portal;

import org.gongcai.contracts.ProcurementApi.NewPosting;
import org.gongcai.contracts.ProcurementApi.ProjectState;
import org.gongcai.contracts.ProcurementApi.ProjectView;
import org.gongcai.contracts.ProcurementEvent.NoticeKind;

/**
 * Where a notice appeared, as typed.
 *
 * @param statutory "on" where the medium is the designated one
 */
record PostingForm(String notice, String medium, String statutory, String url, String publishedAt) {

    PostingForm {
        notice = Typed.text(notice);
        medium = Typed.text(medium);
        statutory = Typed.text(statutory);
        url = Typed.text(url);
        publishedAt = Typed.text(publishedAt);
    }

    /** For the notice that the project's state makes likely. */
    static PostingForm suggested(ProjectView project) {
        var notice =
                project.state() == ProjectState.AWARDED
                        ? NoticeKind.RESULT
                        : project.state() == ProjectState.FAILED
                                ? NoticeKind.FAILURE
                                : NoticeKind.TENDER;
        return new PostingForm(notice.name(), "", "on", "", "");
    }

    NewPosting posting() {
        return new NewPosting(
                Typed.constant("notice", notice, NoticeKind.class),
                medium,
                isStatutory(),
                url,
                Typed.moment("publishedAt", publishedAt));
    }

    boolean isStatutory() {
        return !statutory.isEmpty();
    }
}
