package org.gongcai.disclosure;

import java.time.Duration;
import org.gongcai.platform.Schema;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.WebContentInterceptor;

/** The read models of the public side and their API, open to everyone. */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage
@ComponentScan
public class DisclosureModule implements WebMvcConfigurer {

    // Short enough that an opening is followed live, long enough that a crowd asks once.
    private static final Duration FRESH = Duration.ofSeconds(5);

    @Bean
    Schema disclosureSchema() {
        return new Schema("disclosure");
    }

    @Bean
    FilterRegistrationBean<ShallowEtagHeaderFilter> publicEtags() {
        var filter = new FilterRegistrationBean<>(new ShallowEtagHeaderFilter());
        filter.addUrlPatterns("/api/v1/public/*");
        return filter;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var caching = new WebContentInterceptor();
        caching.setCacheControl(CacheControl.maxAge(FRESH).cachePublic());
        registry.addInterceptor(caching).addPathPatterns("/api/v1/public/**");
    }
}
