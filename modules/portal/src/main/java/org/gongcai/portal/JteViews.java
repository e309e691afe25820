package org.gongcai.portal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/**
 * Renders the template of that name with the model's entries as its parameters and, as {@code
 * page}, what every page knows. The bean's name keeps Spring Boot's own resolver away.
 */
@Component("viewResolver")
class JteViews implements ViewResolver, Ordered {

    private static final String HTML = "text/html;charset=UTF-8";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    JteViews.class.getClassLoader(),
                    JteViews.class.getPackageName());
    private final Pages pages;

    JteViews(Pages pages) {
        this.pages = pages;
    }

    @Override
    public int getOrder() {
        // Before the white label error page.
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        return name.contains(":") ? null : new JteView(name);
    }

    /** A template without a request, such as a fragment that is the same for every viewer. */
    String render(String template, Page page, Map<String, ?> model) {
        var output = new StringOutput();
        write(template, page, model, output);
        return output.toString();
    }

    private void write(String template, Page page, Map<String, ?> model, TemplateOutput output) {
        var parameters = new HashMap<String, Object>(model);
        parameters.put("page", page);
        engine.render(template + ".jte", parameters, output);
    }

    private final class JteView implements View {
        private final String template;

        JteView(String template) {
            this.template = template;
        }

        @Override
        public String getContentType() {
            return HTML;
        }

        @Override
        public void render(
                @Nullable Map<String, ?> model,
                HttpServletRequest request,
                HttpServletResponse response)
                throws IOException {
            var output = new Utf8ByteOutput();
            write(template, pages.of(request), model == null ? Map.of() : model, output);
            response.setContentType(HTML);
            response.setContentLength(output.getContentLength());
            output.writeTo(response.getOutputStream());
        }
    }
}
