package org.gongcai.portal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongcai.portal.GuidedJobs.Guidance;

/** The next step of a guided job, in words that name buttons and fields as the pages do. */
public record GuideBar(Guidance guidance) {

    /** Such as {inspector.sign-in}: the words that stand on the page under that key. */
    private static final Pattern ON_THE_PAGE = Pattern.compile("\\{([a-z][\\w.-]+)}");

    String say(Page page, String key) {
        var text =
                ON_THE_PAGE
                        .matcher(page.lookup(key))
                        .replaceAll(found -> Matcher.quoteReplacement(page.lookup(found.group(1))));
        for (int i = 0; i < guidance.words().size(); i++) {
            text = text.replace("{" + i + "}", guidance.words().get(i));
        }
        return text;
    }

    public String text(Page page) {
        return say(page, guidance.step().key());
    }

    public String text(Page page, JobStep.Line line) {
        return say(page, line.key(guidance.step()));
    }

    /** Whether the step is this viewer's, or somebody's without an account of the county. */
    public boolean isFor(Page page) {
        var viewer = page.viewer();
        return guidance.username() == null
                || viewer != null && viewer.username().equals(guidance.username());
    }

    public boolean isHere(Page page) {
        return page.path().equals(guidance.path());
    }
}
