package org.gongcai.platform.security;

import org.gongcai.contracts.Role;
import org.gongcai.platform.problems.ProblemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** The API: signed requests without sessions. Who may do what is said where it is done. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@Import(WithoutPages.Later.class)
class ApiSecurity {

    private static final String[] OPEN_POSTS = {
        "/api/v1/register/suppliers",
        "/api/v1/register/first-start",
        "/api/v1/draws/answers/*",
        "/api/v1/integrity/letters/*",
        "/api/v1/venue/sign-in"
    };

    @Bean
    PasswordEncoder passwordEncoder() {
        return new RememberedPasswords(PasswordEncoderFactories.createDelegatingPasswordEncoder());
    }

    /** For the pages' chain as well, which keeps people in sessions. */
    @Bean
    Customizer<HttpSecurity> endedAccounts(StoredAccounts accounts) {
        return http ->
                http.addFilterAfter(new EndedAccounts(accounts), SecurityContextHolderFilter.class);
    }

    @Bean
    @Order(1)
    SecurityFilterChain apiChain(HttpSecurity http, ProblemWriter problems) {
        return http.securityMatcher("/api/**", "/actuator/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems::write))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(problems::write)
                                .accessDeniedHandler(problems::write))
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(
                                        "/actuator/health", "/actuator/health/**", "/actuator/info")
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .hasRole(Role.OPERATOR.wireName())
                                .requestMatchers(HttpMethod.GET, "/api/**")
                                .permitAll()
                                .requestMatchers(OPEN_POSTS)
                                .permitAll()
                                // Before a body is read; what exactly one may do is method
                                // security.
                                .anyRequest()
                                .authenticated())
                .build();
    }
}
