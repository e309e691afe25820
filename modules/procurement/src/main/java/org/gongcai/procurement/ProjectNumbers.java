package org.gongcai.procurement;

import java.util.UUID;
import org.gongcai.rules.ProjectKind;
import org.gongcai.rules.ProjectNumber;
import org.gongcai.rules.Region;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives each project its number in the caller's transaction, so that a rollback leaves no gap. */
@Component
class ProjectNumbers {

    private final AllNumberSeries series;
    private final TransactionTemplate apart;

    ProjectNumbers(AllNumberSeries series, PlatformTransactionManager transactions) {
        this.series = series;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public ProjectNumber next(UUID authority, Region region, int year) {
        var kind = ProjectKind.PROCUREMENT;
        return series.findByAuthorityAndKindAndYearNo(authority, kind, year)
                .orElseGet(() -> begun(authority, kind, year))
                .next(region);
    }

    private NumberSeries begun(UUID authority, ProjectKind kind, int year) {
        try {
            apart.executeWithoutResult(
                    status -> series.save(new NumberSeries(authority, kind, year)));
        } catch (DataIntegrityViolationException e) {
            // Another transaction began the series in this moment; its row serves as well.
        }
        return series.findByAuthorityAndKindAndYearNo(authority, kind, year).orElseThrow();
    }
}
