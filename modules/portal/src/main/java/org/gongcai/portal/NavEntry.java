package org.gongcai.portal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.gongcai.contracts.Role;
import org.jspecify.annotations.Nullable;

/** The header's entries in their order; those without roles are everyone's. */
public enum NavEntry {
    HOME("/", Icon.HOME),
    TENDERS("/tenders", Icon.NOTICE),
    RESULTS("/results", Icon.AWARD),
    CREDIT("/integrity", Icon.GAVEL),
    STATISTICS("/statistics", Icon.CHART),
    LOG("/log", Icon.LOG),
    PROJECTS("/projects", Icon.FOLDER, Role.PURCHASER, Role.AGENCY),
    EVALUATIONS("/evaluations", Icon.CHECK, Role.PURCHASER, Role.AGENCY),
    COMMITTEE("/committee", Icon.PERSONS, Role.EVALUATOR),
    SUPERVISOR("/supervisor", Icon.CLOCK, Role.SUPERVISOR),
    IRREGULARITIES("/irregularities", Icon.WARNING, Role.PURCHASER, Role.AGENCY, Role.SUPERVISOR),
    CASES("/cases", Icon.GAVEL, Role.SUPERVISOR),
    HISTORY("/history", Icon.CHART, Role.SUPERVISOR),
    SUPPLIER("/supplier", Icon.SEAL, Role.SUPPLIER),
    OPENINGS("/openings", Icon.KEY, Role.SUPERVISOR, Role.CENTRE, Role.PURCHASER, Role.AGENCY),
    NOTICES("/notices", Icon.NOTICE, Role.SUPPLIER, Role.AGENCY),
    INSPECTOR("/inspector", Icon.EYE, Role.INSPECTOR),
    MONITORINGS(
            "/monitorings",
            Icon.CHECK,
            Role.INSPECTOR,
            Role.PURCHASER,
            Role.AGENCY,
            Role.SUPERVISOR),
    DRAWS("/draws", Icon.LOT, Role.PURCHASER, Role.AGENCY, Role.INSPECTOR),
    POOLS("/pools", Icon.PERSONS, Role.POOL_KEEPER),
    CALLS("/calls", Icon.PHONE, Role.CENTRE),
    VENUE("/venue", Icon.BUILDING, Role.CENTRE, Role.PURCHASER, Role.AGENCY),
    ORGANISATIONS("/admin/organisations", Icon.BUILDING, Role.AUTHORITY_ADMIN),
    PERSONS("/admin/persons", Icon.PERSONS, Role.AUTHORITY_ADMIN),
    ENTRUSTMENTS("/admin/entrustments", Icon.NOTICE, Role.AUTHORITY_ADMIN),
    OPERATOR("/operator", Icon.GEAR, Role.OPERATOR);

    private final String path;
    private final Icon icon;
    private final Set<Role> roles;

    NavEntry(String path, Icon icon, Role... roles) {
        this.path = path;
        this.icon = icon;
        this.roles =
                roles.length == 0
                        ? EnumSet.noneOf(Role.class)
                        : EnumSet.copyOf(Arrays.asList(roles));
    }

    public String path() {
        return path;
    }

    public Icon icon() {
        return icon;
    }

    boolean contains(String request) {
        return request.equals(path) || (this != HOME && request.startsWith(path + "/"));
    }

    boolean isEveryones() {
        return roles.isEmpty();
    }

    boolean isFor(@Nullable Viewer viewer) {
        return isEveryones() || (viewer != null && roles.stream().anyMatch(viewer::has));
    }
}
