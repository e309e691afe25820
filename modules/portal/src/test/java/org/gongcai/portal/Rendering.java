package org.gongcai.portal;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongcai.contracts.Role;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * Renders a template in both languages, with closed tags, escaped text and ids that are there once.
 */
final class Rendering {

    private static final Pattern ID = Pattern.compile("\\sid=\"([^\"]+)\"");
    private static final Pattern NAMED =
            Pattern.compile("\\s(?:for|aria-labelledby|aria-describedby)=\"([^\"]+)\"");
    private static final Pattern UUID_SHOWN =
            Pattern.compile(">[^<]*[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, Rendering.class.getClassLoader(), "org.gongcai.portal");
    private final Role role;

    Rendering(Role role) {
        this.role = role;
    }

    /** The Chinese page; the English one is checked alike. */
    String of(String template, Map<String, ?> model) {
        in(Locale.ENGLISH, template, model);
        return in(Locale.SIMPLIFIED_CHINESE, template, model);
    }

    String inEnglish(String template, Map<String, ?> model) {
        return in(Locale.ENGLISH, template, model);
    }

    private String in(Locale language, String template, Map<String, ?> model) {
        var parameters = new HashMap<String, Object>(model);
        parameters.put("page", page(language));
        var output = new StringOutput();
        templates.render(template + ".jte", parameters, output);
        var html = output.toString();
        PagesTest.assertWellFormed(html);
        assertThat(html).doesNotContain("<设备>", "<系>", "<使用>");
        assertThat(UUID_SHOWN.matcher(html).find()).as("shows an id").isFalse();
        checkIds(html, template);
        return html;
    }

    private static void checkIds(String html, String template) {
        var ids = ID.matcher(html).results().map(found -> found.group(1)).toList();
        assertThat(ids).as(template).doesNotHaveDuplicates();
        var named =
                NAMED.matcher(html)
                        .results()
                        .flatMap(found -> List.of(found.group(1).split(" ")).stream())
                        .toList();
        assertThat(ids).as(template).containsAll(named);
    }

    Page page(Locale language) {
        return new Page(
                new PortalModule().messageSource(),
                language,
                "/committee",
                null,
                SampleWork.NOW,
                new Viewer("seat", "席位", Set.of(role), List.of()),
                new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "token"),
                null,
                "/v/0");
    }
}
