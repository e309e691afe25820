package org.gongcai.portal;

import jakarta.servlet.DispatcherType;
import org.gongcai.contracts.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;

/** The pages: public ones for everyone, the rest for those who signed in with the form. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'self';"
                    + " form-action 'self'; frame-ancestors 'none'";

    /** Open to everyone, and without a session. */
    static final String[] PUBLIC = {
        "/",
        "/hall",
        "/hall/**",
        "/tenders",
        "/tenders/**",
        "/tenders.xlsx",
        "/results",
        "/results.xlsx",
        "/draw-figures",
        "/integrity",
        "/integrity/**",
        "/integrity.csv",
        "/integrity.xlsx",
        "/statistics",
        "/statistics/**",
        "/statistics.csv",
        "/statistics.xlsx",
        "/log",
        "/log/**"
    };

    private static final String[] OPEN = {
        "/api-docs/**",
        "/client.txt",
        "/documents/**",
        "/login",
        "/register",
        "/setup",
        "/answer/*",
        "/letter",
        "/letter/statement",
        "/terminal",
        "/demo/phone",
        "/demo/phone/fragment",
        "/demo/guide",
        "/demo/jobs/**",
        "/demo/receipts/*",
        "/demo/run",
        "/receipt",
        "/receipt/log-keys",
        "/verify",
        "/verify/*",
        "/error",
        "/css/**",
        "/js/**",
        "/img/**",
        "/v/**",
        "/webjars/**",
        "/favicon.ico"
    };

    @Bean
    @Order(2)
    SecurityFilterChain pagesOnly(HttpSecurity http, SignInAgain signInAgain, Nowhere nowhere) {
        return http.authorizeHttpRequests(requests ->
                        requests.dispatcherTypeMatchers(
                                        DispatcherType.ERROR,
                                        DispatcherType.ASYNC,
                                        DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(PUBLIC)
                                .permitAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .requestMatchers("/admin/**")
                                .hasRole(Role.AUTHORITY_ADMIN.wireName())
                                .requestMatchers("/committee", "/committee/**")
                                .hasRole(Role.EVALUATOR.wireName())
                                .requestMatchers(
                                        "/supervisor",
                                        "/cases",
                                        "/cases/**",
                                        "/commendations",
                                        "/history",
                                        "/history/**")
                                .hasRole(Role.SUPERVISOR.wireName())
                                .requestMatchers("/operator/**")
                                .hasRole(Role.OPERATOR.wireName())
                                // Signing in would not find it either.
                                .requestMatchers(nowhere)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .formLogin(form ->
                        form.loginPage("/login")
                                .failureUrl("/login?news=failed")
                                .defaultSuccessUrl("/work"))
                .requestCache(cache -> cache.requestCache(goalsOfPeople()))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/"))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(signInAgain)
                                .accessDeniedHandler(signInAgain))
                .headers(PageSecurity::headers)
                .build();
    }

    /**
     * Where a person wanted to go is kept until after the sign-in. What scripts of a page fetch is
     * not: its session would replace the one a sign-in has just begun.
     */
    private static RequestCache goalsOfPeople() {
        var cache = new HttpSessionRequestCache();
        cache.setRequestMatcher(request -> {
            var mode = request.getHeader("Sec-Fetch-Mode");
            return request.getMethod().equals("GET") && (mode == null || mode.equals("navigate"));
        });
        return cache;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
    }
}
