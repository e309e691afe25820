package org.gongcai.disclosure;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AllInspectionFigures extends Repository<InspectionFigure, UUID> {

    InspectionFigure save(InspectionFigure figure);

    boolean existsById(UUID id);

    @Query(
            """
            SELECT new org.gongcai.disclosure.InspectionLine(f.year, 0, MAX(f.bodyName),
                SUM(f.invited), SUM(f.attended), SUM(f.declined), SUM(f.irregularities),
                SUM(f.answered), SUM(f.monitorings), SUM(f.findings), SUM(f.eliminated))
            FROM InspectionFigure f GROUP BY f.year, f.body ORDER BY f.year DESC, f.body
            """)
    List<InspectionLine> byYear();

    @Query(
            """
            SELECT new org.gongcai.disclosure.InspectionLine(f.year, f.month, MAX(f.bodyName),
                SUM(f.invited), SUM(f.attended), SUM(f.declined), SUM(f.irregularities),
                SUM(f.answered), SUM(f.monitorings), SUM(f.findings), SUM(f.eliminated))
            FROM InspectionFigure f WHERE f.year = :year
            GROUP BY f.year, f.month, f.body ORDER BY f.month DESC, f.body
            """)
    List<InspectionLine> byMonth(int year);
}
