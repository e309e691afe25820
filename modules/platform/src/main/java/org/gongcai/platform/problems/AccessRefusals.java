package org.gongcai.platform.problems;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongcai.contracts.Role;
import org.gongcai.rules.Refused;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationTrustResolver;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** Says which role would have been needed, or that one must sign in first. */
final class AccessRefusals {

    private static final AuthenticationTrustResolver TRUST = new AuthenticationTrustResolverImpl();
    private static final Pattern NAME = Pattern.compile("[a-z]+(-[a-z]+)*");

    private AccessRefusals() {}

    static Answer of(AccessDeniedException failure) {
        var signedIn =
                TRUST.isAuthenticated(SecurityContextHolder.getContext().getAuthentication());
        return signedIn ? forbidden(failure) : signIn();
    }

    static Answer signIn() {
        return Answer.of(HttpStatus.UNAUTHORIZED, "sign-in", "请先登录", "登录后再办理");
    }

    private static Answer forbidden(AccessDeniedException failure) {
        var wanted = wanted(failure);
        var refusal = Refused.of("forbidden", rule(wanted)).remedy("请换用有相应角色的账号，或联系本单位的管理员");
        return new Answer(
                HttpStatus.FORBIDDEN,
                wanted.isEmpty()
                        ? refusal
                        : refusal.wording("role")
                                .value("roles", listed(wanted, Role::wireName, " or ")));
    }

    private static String rule(List<Role> wanted) {
        return wanted.isEmpty()
                ? "您没有办理此事的权限"
                : "您没有办理此事的权限，需要的角色：%s".formatted(listed(wanted, AccessRefusals::name, "、"));
    }

    private static String listed(List<Role> roles, Function<Role, String> name, String between) {
        return roles.stream().map(name).collect(Collectors.joining(between));
    }

    private static List<Role> wanted(AccessDeniedException failure) {
        if (!(failure instanceof AuthorizationDeniedException denied)) {
            return List.of();
        }
        return NAME.matcher(String.valueOf(denied.getAuthorizationResult()))
                .results()
                .flatMap(match -> Role.ofWireName(match.group()).stream())
                .distinct()
                .toList();
    }

    private static String name(Role role) {
        return switch (role) {
            case PURCHASER -> "采购人";
            case AGENCY -> "采购代理机构";
            case CENTRE -> "公共资源交易中心";
            case SUPPLIER -> "供应商";
            case EVALUATOR -> "评审专家";
            case INSPECTOR -> "监督人员";
            case SUPERVISOR -> "监管人员";
            case POOL_KEEPER -> "专家库管理员";
            case AUTHORITY_ADMIN -> "监管部门管理员";
            case OPERATOR -> "运维人员";
        };
    }
}
