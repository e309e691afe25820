package org.gongcai.evaluatordraw;

import java.util.UUID;
import org.gongcai.rules.Refused;
import org.springframework.data.jpa.repository.JpaRepository;

interface DrawProjects extends JpaRepository<DrawProject, UUID> {

    default DrawProject get(UUID project) {
        return findById(project)
                .filter(DrawProject::isAnnounced)
                .orElseThrow(() ->
                        Refused.of("unknown-project", "没有这个已公告的项目")
                                .field("project")
                                .remedy("请从项目列表重新进入"));
    }
}
