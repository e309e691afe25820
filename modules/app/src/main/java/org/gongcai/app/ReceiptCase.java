package org.gongcai.app;

import static org.gongcai.app.JobCase.says;

import org.gongcai.portal.GuidedJobs.Guidance;
import org.gongcai.portal.JobStep;

/** A receipt that everybody may check, as often as they like. */
record ReceiptCase() implements JobCase {

    @Override
    public String name() {
        return "RECEIPT";
    }

    @Override
    public boolean isFree() {
        return true;
    }

    @Override
    public Guidance guidance() {
        return says(JobStep.RECEIPT_CHECK, "/receipt");
    }
}
